/** Texts with what is hard to get out of a PDF again, in the three languages. */

export const TEXTS: Readonly<Record<'az' | 'en' | 'fa', readonly string[]>> = {
  az: [
    'İşıqlı küçələr və qədim məscid',
    'Şəhərin küçələri 1958-ci ildə genişləndirilib, İçərişəhərdə isə işlər 1964-cü ilədək davam edib.',
    '“Qız qalası” (XII əsr) haqqında məqalə: ölçü 28,5 metr, divarın qalınlığı 5 m, ziyarətçi sayı 12 000.',
    'Ağ şeh düşmüş çəmənlikdə ığıl-ığıl axan çayın səsi gəlirdi; öküzlər üzüm bağına sarı gedirdi.',
    'Ünvan: http://misal.example/axtar?il=1964 – e-poçt: arxiv@misal.example, telefon: +994 12 555 01 02.',
  ],
  en: [
    'The officer offered an efficient, affluent office',
    'Flags of fifteen fjords fluttered in the first difficult winds of 12 May 1931; nobody filed a report.',
    '“We shall find it,” she said (twice), “before 10:30 — at a price of $1,250.75, or 34% less.”',
    'A well-known, half-finished waffle iron: model AB-12/4, 4G, 2x zoom, http://example.org/a_b?c=d.',
  ],
  fa: [
    'گزارش روزانهٔ کتابخانه‌های شهر',
    'در تاریخ ۲۳ مرداد ۱۴۰۲. اطلاعات لازم (صفحهٔ ۱۲) به‌روز شد؛ خانهٔ ما، «ملاقات» و الأول.',
    'قیمت کالا ۸۵٫۴ تومان، رشد ۳۴٪ و تلفن +۹۸ ۲۱ ۸۸۹۹۱۱۲۲ بود.',
    'شرکت Northern Star 11 و سازمان EFTA در سال 2023 گفتند: می‌روند، نمی‌خواهم، کتاب‌ها.',
    'الله، مسئولیت، رأی، مؤسسه، هیئت، لاله، بلاغت، گلابی، سلام، کلاه، آلات، لأجل، بلا، شمالی.',
    'نشانی: http://example.com/a_b و ۱۴۰۲/۰۵/۱۲ ساعت ۱۰:۳۰.',
    'آقای علی‌پور [سرپرست] گفت: «این مسأله (مهم) است!» و رفت.',
    'نیم‌فاصله‌ها می‌مانند: خانه‌ای، رفته‌اند، بی‌نظیرترین‌ها، آنچه‌که، هم‌اکنون، پیش‌بینی‌شده.',
  ],
}
