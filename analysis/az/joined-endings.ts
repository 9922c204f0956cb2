/** Endings that Azerbaijani joins by a hyphen or an apostrophe, with their letters; search also knows them without. */
export const JOINED_ENDINGS = {
  /** `2012-ci`, `14-cü`, `8-də`, `150-dən`, `18-i`. */
  numbers:
    'ci cı cu cü inci ıncı uncu üncü nci ncı ncu ncü da də ta tə dan dən tan tən a ə ya yə na nə ı i u ü sı si su sü ' +
    'nı ni nu nü yı yi yu yü ın in un ün nın nin nun nün la lə lar lər lıq lik luq lük lı li lu lü ' +
    'dır dir dur dür dakı dəki sında sində sunda sündə sından sindən ndə nda ndən ndan ında ində unda ündə ' +
    'ından indən undan ündən cidə cıda cuda cüdə cisi cısı cusu cüsü larda lərdə lar lərin ların ' +
    // In Cyrillic, and as a Russian keyboard has them
    'ҹи ҹы ҹу ҹү инҹи ынҹы унҹу үнҹү нҹи нҹы дә да дән дан ә а и ы у ү си сы су сү ни ны ин ын ун үн нин нын синдә сында сунда сүндә индә ында ҹидә ҹыда ҹуда ҹүдә ' +
    'джи джы джу жи жы жу де ден синде',
  /** `XİN-in`, `APA-nın`, `Bakı'nın`. */
  names:
    'nin nın nun nün in ın un ün ni nı nu nü i ı u ü yi yı yu yü ya yə na nə a ə da də ta tə nda ndə dan dən tan tən ndan ndən ' +
    'la lə yla ylə lar lər ların lərin lara lərə ları ləri larda lərdə lardan lərdən sı si su sü ' +
    'sının sinin sunun sünün sında sində sından sindən dır dir dur dür dakı dəki ndakı ndəki',
}
