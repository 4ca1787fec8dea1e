// SPDX-License-Identifier: Apache-2.0

/// Names of months as exports write them out, lower case; no name means two months in two of these languages.
enum MonthNames {
  /// 1 to 12; nil for any other word.
  static func month(_ word: String) -> Int? { table[word] }

  private static let table: [String: Int] = {
    var table: [String: Int] = [:]
    for (index, names) in names.enumerated() {
      for name in names.utf8.split(separator: 0x20) { table[String(decoding: name, as: UTF8.self)] = index + 1 }
    }
    return table
  }()

  /// English, German, French, Spanish, Italian, Portuguese, Dutch, Swedish, Danish, Norwegian, Finnish, Polish, Czech,
  /// Hungarian, Romanian, Turkish, Russian, Ukrainian, Greek, Indonesian.
  private static let names: [String] = [
    """
    january jan januar jänner januari janvier janv enero ene gennaio gen janeiro tammikuuta tammikuu stycznia styczeń sty \
    ledna leden január ianuarie ian ocak oca января янв січня січ ιανουαρίου ιαν
    """,
    """
    february feb februar februari février févr fév febrero febbraio fevereiro fev helmikuuta helmikuu lutego luty lut \
    února únor február febr februarie şubat şub февраля фев февр лютого лют φεβρουαρίου φεβ
    """,
    """
    march mar märz mrz mars marzo março maart mrt marts maaliskuuta maaliskuu marca marzec března březen március márc \
    martie mart марта мар березня бер μαρτίου μαρ maret
    """,
    """
    april apr avril avr abril abr aprile huhtikuuta huhtikuu kwietnia kwiecień kwi dubna duben április ápr aprilie nisan nis \
    апреля апр квітня квіт απριλίου απρ
    """,
    """
    may mai mayo maggio mag maio mei maj toukokuuta toukokuu maja května květen május máj mayıs мая травня трав \
    μαΐου μαΐ
    """,
    """
    june jun juni juin junio giugno giu junho kesäkuuta kesäkuu czerwca czerwiec cze června červen június jún iunie iun \
    haziran haz июня июн червня черв ιουνίου ιουν
    """,
    """
    july jul juli juillet juil julio luglio lug julho heinäkuuta heinäkuu lipca lipiec lip července červenec július júl \
    iulie iul temmuz tem июля июл липня лип ιουλίου ιουλ
    """,
    """
    august aug août agosto ago augustus augusti elokuuta elokuu sierpnia sierpień sie srpna srpen augusztus ağustos ağu \
    августа авг серпня серп αυγούστου αυγ agustus agu
    """,
    """
    september sep sept septembre septiembre settembre setembro set syyskuuta syyskuu września wrzesień wrz září szeptember \
    szept septembrie eylül eyl сентября сен сент вересня вер σεπτεμβρίου σεπ
    """,
    """
    october oct oktober okt octobre octubre ottobre ott outubro out lokakuuta lokakuu października październik paź října \
    říjen október octombrie ekim eki октября окт жовтня жовт οκτωβρίου οκτ
    """,
    """
    november nov novembre noviembre novembro marraskuuta marraskuu listopada listopad lis listopadu noiembrie kasım kas \
    ноября ноя нояб листопада лист νοεμβρίου νοε
    """,
    """
    december dec dezember dez décembre déc diciembre dic dicembre dezembro desember des joulukuuta joulukuu grudnia \
    grudzień gru prosince prosinec decembrie aralık ara декабря дек грудня груд δεκεμβρίου δεκ
    """,
  ]
}
