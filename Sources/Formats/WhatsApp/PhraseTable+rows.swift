// SPDX-License-Identifier: Apache-2.0

/// WhatsApp's own words as real exports show them, one row a language, several spellings where versions differ.
///
/// Labels only: a line is found by its structure first (docs/formats/whatsapp.md, "Words and structure").
extension PhraseTable {
  static let rows = firstRows + moreRows

  private static let firstRows: [(language: String, phrases: [(PhraseKind, [String])])] = [
    (
      "en",
      [
        (.attached, ["file attached"]),
        (.omitted, ["Media omitted"]),
        (.image, ["image omitted"]),
        (.video, ["video omitted"]),
        (.audio, ["audio omitted"]),
        (.sticker, ["sticker omitted"]),
        (.gif, ["GIF omitted"]),
        (.document, ["document omitted"]),
        (.contact, ["Contact card omitted"]),
        (.deleted, ["This message was deleted"]),
        (.deletedBySelf, ["You deleted this message"]),
        (.edited, ["This message was edited"]),
        (
          .call,
          [
            "Missed voice call", "Missed group voice call", "Missed voice call, Tap to call back",
            "Missed video call, Tap to call back", "Missed video call", "Missed group video call",
          ]
        ),
        (.viewOnce, ["View once voice message omitted", "View once message omitted"]),
        (.waiting, ["Waiting for this message. This may take a while"]),
      ]
    ),
    (
      "de",
      [
        (.attached, ["Datei angehängt"]),
        (.omitted, ["Medien ausgeschlossen", "Medien weggelassen", "Medien fehlen"]),
        (.image, ["Bild weggelassen"]),
        (.video, ["Video weggelassen"]),
        (.audio, ["Audio weggelassen"]),
        (.sticker, ["Sticker weggelassen"]),
        (.gif, ["GIF weggelassen"]),
        (.document, ["Dokument weggelassen"]),
        (.contact, ["Kontaktkarte ausgelassen"]),
        (.deleted, ["Diese Nachricht wurde gelöscht"]),
        (.deletedBySelf, ["Du hast diese Nachricht gelöscht"]),
        (.edited, ["Diese Nachricht wurde bearbeitet"]),
        (.call, ["Verpasster Sprachanruf", "Verpasster Videoanruf"]),
      ]
    ),
    (
      "fr",
      [
        (.attached, ["fichier joint"]),
        (.omitted, ["Médias omis", "Fichier omis", "Média absent"]),
        (.image, ["image absente"]),
        (.video, ["vidéo absente"]),
        (.audio, ["audio omis"]),
        (.sticker, ["sticker omis"]),
        (.gif, ["GIF retiré"]),
        (.document, ["document manquant"]),
        (.contact, ["Fiche contact manquante"]),
        (.deleted, ["Ce message a été supprimé"]),
        (.deletedBySelf, ["Vous avez supprimé ce message"]),
        (.edited, ["Ce message a été modifié"]),
        (.call, ["Appel vocal manqué", "Appel vidéo manqué"]),
      ]
    ),
    (
      "es",
      [
        (.attached, ["archivo adjuntado", "adjunto"]),
        (.omitted, ["Multimedia omitido", "Archivo omitido"]),
        (.image, ["imagen omitida"]),
        (.video, ["Video omitido", "video omitido"]),
        (.audio, ["audio omitido"]),
        (.sticker, ["sticker omitido"]),
        (.gif, ["GIF omitido"]),
        (.document, ["documento omitido"]),
        (.contact, ["Tarjeta de contacto omitida"]),
        (.deleted, ["Se eliminó este mensaje"]),
        (.deletedBySelf, ["Eliminaste este mensaje"]),
        (.edited, ["Se editó este mensaje"]),
        (.call, ["Llamada perdida", "Videollamada perdida"]),
      ]
    ),
    (
      "it",
      [
        (.attached, ["file allegato"]),
        (.omitted, ["Media omessi", "Media omesso"]),
        (.image, ["immagine omessa"]),
        (.video, ["video omesso"]),
        (.audio, ["audio omesso"]),
        (.sticker, ["sticker non incluso"]),
        (.gif, ["GIF esclusa"]),
        (.document, ["documento omesso"]),
        (.contact, ["Scheda contatto omessa"]),
        (.deleted, ["Questo messaggio è stato eliminato"]),
        (.deletedBySelf, ["Hai eliminato questo messaggio"]),
        (.edited, ["Questo messaggio è stato modificato", "Messaggio modificato"]),
        (.call, ["Chiamata vocale persa", "Videochiamata persa"]),
      ]
    ),
    (
      "pt-PT",
      [
        (.attached, ["ficheiro anexado"]),
        (.omitted, ["ficheiro não revelado"]),
        (.image, ["imagem não revelada"]),
        (.video, ["vídeo não revelado"]),
        (.audio, ["ficheiro de áudio não revelado"]),
        (.sticker, ["sticker não revelado"]),
        (.gif, ["GIF não revelada"]),
        (.document, ["documento não revelado"]),
        (.contact, ["Contacto não revelado"]),
        (.deleted, ["Esta mensagem foi apagada"]),
        (.deletedBySelf, ["Apagou esta mensagem"]),
        (.call, ["Chamada de voz perdida", "Videochamada perdida"]),
      ]
    ),
    (
      "pt-BR",
      [
        (.attached, ["arquivo anexado"]),
        (.omitted, ["Mídia oculta", "Mídia omitida"]),
        (.image, ["imagem ocultada"]),
        (.video, ["vídeo ocultado"]),
        (.audio, ["áudio ocultado"]),
        (.sticker, ["figurinha omitida"]),
        (.gif, ["GIF omitido"]),
        (.document, ["documento omitido"]),
        (.contact, ["Cartão do contato omitido"]),
        (.deleted, ["Mensagem apagada"]),
        (.deletedBySelf, ["Você apagou esta mensagem"]),
        (.edited, ["Mensagem editada"]),
        (.call, ["Ligação de voz perdida", "Ligação de vídeo perdida"]),
      ]
    ),
    (
      "nl",
      [
        (.attached, ["bestand bijgevoegd"]),
        (.omitted, ["Media weggelaten"]),
        (.image, ["afbeelding weggelaten"]),
        (.video, ["video weggelaten"]),
        (.audio, ["audio weggelaten"]),
        (.sticker, ["sticker weggelaten"]),
        (.gif, ["GIF weggelaten"]),
        (.document, ["document weggelaten"]),
        (.contact, ["Contactkaart weggelaten"]),
        (.deleted, ["Dit bericht is verwijderd"]),
        (.deletedBySelf, ["U hebt dit bericht verwijderd", "Je hebt dit bericht verwijderd"]),
        (.edited, ["Dit bericht is bewerkt"]),
        (.call, ["Gemist spraakgesprek"]),
      ]
    ),
    (
      "pl",
      [
        (.attached, ["załączony plik"]),
        (.omitted, ["pominięto multimedia", "pliki pominięto"]),
        (.image, ["obraz pominięty"]),
        (.deleted, ["Ta wiadomość została usunięta"]),
        (.deletedBySelf, ["Usunąłeś tę wiadomość", "Usunęłaś tę wiadomość"]),
        (.call, ["Nieodebrane poł. głosowe"]),
      ]
    ),
    (
      "cs",
      [
        (.attached, ["soubor byl přiložen"]),
        (.omitted, ["Média vynechány", "Média vynechána"]),
        (.image, ["obrázek vynechán"]),
        (.deleted, ["Tato zpráva byla smazána", "Tato zpráva byla odstraněna"]),
        (.deletedBySelf, ["Tuto zprávu jste smazal/a", "Tuto zprávu jste odstranil/a"]),
        (.call, ["Zmeškaný hlasový hovor", "Zmeškaný hovor"]),
      ]
    ),
    (
      "ru",
      [
        (.attached, ["файл добавлен"]),
        (.omitted, ["Без медиафайлов", "Файл пропущен"]),
        (.image, ["изображение отсутствует"]),
        (.video, ["видео отсутствует"]),
        (.audio, ["аудиофайл отсутствует"]),
        (.sticker, ["стикер не добавлен"]),
        (.gif, ["GIF отсутствует"]),
        (.document, ["документ отсутствует"]),
        (.contact, ["Карточка контакта отсутствует"]),
        (.deleted, ["Данное сообщение удалено", "Это сообщение удалено"]),
        (.deletedBySelf, ["Вы удалили данное сообщение", "Вы удалили это сообщение"]),
        (.call, ["Пропущенный аудиозвонок", "Пропущенный видеозвонок"]),
      ]
    ),
    (
      "uk",
      [
        (.attached, ["файл додано"]),
        (.omitted, ["медіа пропущено"]),
        (.image, ["зображення відсутнє"]),
        (.deleted, ["Це повідомлення було видалено"]),
        (.deletedBySelf, ["Ви видалили це повідомлення"]),
        (.call, ["Пропущений аудіодзвінок"]),
      ]
    ),
    (
      "tr",
      [
        (.attached, ["dosya ekli"]),
        (.omitted, ["medya dahil edilmedi", "Medya atlanmış"]),
        (.image, ["görüntü dahil edilmedi"]),
        (.deleted, ["Bu mesaj silindi"]),
        (.deletedBySelf, ["Bu mesajı sildiniz"]),
        (.edited, ["Bu mesaj düzenlendi"]),
        (.call, ["Cevapsız sesli arama"]),
      ]
    ),
    (
      "sv",
      [
        (.attached, ["bifogad fil"]),
        (.omitted, ["media utelämnat", "Media har utelämnats"]),
        (.image, ["bild utesluten"]),
        (.deleted, ["Det här meddelandet raderades"]),
        (.deletedBySelf, ["Du raderade det här meddelandet"]),
        (.call, ["Missat röstsamtal"]),
      ]
    ),
    (
      "da",
      [
        (.attached, ["fil vedhæftet"]),
        (.omitted, ["medier udeladt", "Mediefil udeladt"]),
        (.image, ["billede udeladt"]),
        (.deleted, ["Denne besked er blevet slettet"]),
        (.deletedBySelf, ["Du har slettet denne besked"]),
        (.call, ["Ubesvaret taleopkald"]),
      ]
    ),
    (
      "nb",
      [
        (.attached, ["vedlagt fil"]),
        (.omitted, ["media utelatt", "Uten vedlegg"]),
        (.image, ["bilde ikke inkludert"]),
        (.deleted, ["Denne meldingen ble slettet"]),
        (.deletedBySelf, ["Du slettet denne meldingen"]),
        (.call, ["Tapt taleanrop"]),
      ]
    ),
  ]
}
