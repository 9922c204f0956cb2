/** What is done to the picture of a page before it is read: specks are taken off, and a page that lies askew is turned level. */

import type { GreyImage } from '../read/formats/pdf/render.ts'
import { type Boxes, boxAt, packBoxes } from '../recognised/boxes.ts'
import type { RecognisedPage } from '../recognised/scan-page.ts'
import { despeckled } from './despeckle.ts'
import { skewOf, turn, turnedBy } from './straighten.ts'

/** A page as it is read; `askew` is by how many degrees it was turned to the left. */
export type PreparedPage = { image: GreyImage; askew: number }

/** Larger pictures are read as they are, in pixels: it takes as much memory several times. */
const MOST_PIXELS = 40_000_000

export function preparedPage(page: GreyImage): PreparedPage {
  if (page.pixels.length > MOST_PIXELS) return { image: page, askew: 0 }
  const clean = despeckled(page)
  const askew = skewOf(clean)
  return { image: askew === 0 ? clean : turnedBy(clean, askew), askew }
}

/** The words of a page in their places on the picture as it was before. Turns around the middle can be undone in any order. */
export function placedBack<Page extends Pick<RecognisedPage, 'boxes' | 'turn'>>(
  page: Page,
  { image, askew }: PreparedPage,
): Page {
  if (askew === 0) return page
  const isLying = page.turn === 90 || page.turn === 270
  const [width, height] = isLying ? [image.height, image.width] : [image.width, image.height]
  return { ...page, boxes: turnedBoxes(page.boxes, width, height, askew) }
}

function turnedBoxes(boxes: Boxes, width: number, height: number, askew: number): Boxes {
  const { fromX, fromY } = turn(width, height, askew)
  const turned = []
  for (let at = 0, box = boxAt(boxes, at); box !== undefined; box = boxAt(boxes, ++at)) {
    const [x, y] = [(box.left + box.width / 2) * width, (box.top + box.height / 2) * height]
    turned.push({
      ...box,
      left: fromX(x, y) / width - box.width / 2,
      top: fromY(x, y) / height - box.height / 2,
    })
  }
  return packBoxes(turned)
}
