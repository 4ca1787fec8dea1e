// SPDX-License-Identifier: Apache-2.0
import Records

extension EventTemplate {
  /// The templates of one language, the more particular first.
  struct Group: Sendable {
    /// What joins the last two of a list of names.
    let and: String
    let templates: [EventTemplate]
  }

  static let groups: [Group] = [english, german, french, spanish, portuguese, italian, arabic, others]

  private static let english = Group(
    and: " and ",
    templates: [
      .init(.encryptionNotice, "Messages and calls are end-to-end encrypted%*"),
      .init(.encryptionNotice, "Messages to this %* now secured with end-to-end encryption%*"),
      .init(.encryptionNotice, "Messages you send to this %* now secured with end-to-end encryption%*"),
      .init(.encryptionNotice, "Messages are end-to-end encrypted%*"),
      .init(.securityCodeChanged, "Your security code with %t changed%*"),
      .init(.securityCodeChanged, "%t's security code with %* changed%*"),
      .init(.securityCodeChanged, "%t's security code changed%*"),
      .init(.earlierMessagesUnavailable, "Some earlier messages may not be available%*"),
      .init(.groupTitleChanged, "%a changed the group name from \"%b\" to \"%n\""),
      .init(.groupTitleChanged, "%a changed the subject from \"%b\" to \"%n\""),
      .init(.groupTitleChanged, "%a changed the group name to \"%n\""),
      .init(.groupTitleChanged, "%a changed the subject to \"%n\""),
      .init(.groupCreated, "%a created group \"%n\""),
      .init(.groupCreated, "%a created the group \"%n\""),
      .init(.groupCreated, "%a created this group%*"),
      .init(.groupDescriptionChanged, "%a changed the group description%*"),
      .init(.groupDescriptionChanged, "%a deleted the group description%*"),
      .init(.groupIconChanged, "%a changed this group's icon%*"),
      .init(.groupIconChanged, "%a changed the group's icon%*"),
      .init(.groupIconChanged, "%a deleted this group's icon%*"),
      .init(.groupSettingsChanged, "%a changed this group's settings%*"),
      .init(.groupSettingsChanged, "%a changed the group settings%*"),
      .init(.groupSettingsChanged, "%a turned on admin approval%*", state: "approvalOn"),
      .init(.groupSettingsChanged, "%a turned off admin approval%*", state: "approvalOff"),
      .init(.disappearingTimerChanged, "%a turned off disappearing messages%*", state: "0"),
      .init(.disappearingTimerChanged, "%a turned on disappearing messages%*"),
      .init(.disappearingTimerChanged, "%a set the message timer to %*"),
      .init(.disappearingTimerChanged, "%a updated the message timer%*"),
      .init(.disappearingTimerChanged, "%a set messages to disappear%*"),
      .init(.disappearingTimerChanged, "Messages will disappear from this chat%*"),
      .init(.exportBlockedChanged, "%a turned on advanced chat privacy%*", state: "on"),
      .init(.exportBlockedChanged, "%a turned off advanced chat privacy%*", state: "off"),
      .init(.exportBlockedChanged, "Advanced chat privacy was turned on%*", state: "on"),
      .init(.exportBlockedChanged, "Advanced chat privacy was turned off%*", state: "off"),
      .init(.messagePinned, "%a pinned a message%*", state: "pinned"),
      .init(.messagePinned, "%a unpinned a message%*", state: "unpinned"),
      .init(.messageKept, "%a kept %* message%*", state: "kept"),
      .init(.messageKept, "%a unkept %* message%*", state: "unkept"),
      .init(.messageDeletedByAdmin, "This message was deleted by admin %a"),
      .init(.memberJoined, "%t joined using this group's invite link%*"),
      .init(.memberJoined, "%t joined using %* link%*"),
      .init(.memberJoined, "%t joined via %*"),
      .init(.memberJoined, "%t joined from the community%*"),
      .init(.communityLinked, "%a added this group to the community%*"),
      .init(.communityLinked, "This group was added to the community%*"),
      .init(.communityLinked, "%a linked this group to%*"),
      .init(.communityLinked, "%a created community%*"),
      .init(.communityLinked, "Welcome to the community%*"),
      .init(.adminGranted, "You're now an admin"),
      .init(.adminGranted, "%t is now an admin"),
      .init(.adminRevoked, "You're no longer an admin"),
      .init(.adminRevoked, "%t is no longer an admin"),
      .init(.numberChanged, "%t changed their phone number%*"),
      .init(.numberChanged, "%b changed to %n"),
      .init(.contactBlocked, "You blocked this %*"),
      .init(.contactUnblocked, "You unblocked this %*"),
      .init(.callLinkCreated, "%a created a call link%*"),
      .init(.call, "Missed voice call%*"),
      .init(.call, "Missed video call%*"),
      .init(.call, "Missed group %* call%*"),
      .init(.call, "%a started a %*call"),
      .init(.businessNotice, "This business %*"),
      .init(.businessNotice, "This chat is with a business account%*"),
      .init(.businessNotice, "%* registered as a business account%*"),
      .init(.businessNotice, "%* secure service from Meta%*"),
      .init(.businessNotice, "%* is a business account%*"),
      .init(.memberAdded, "You were added"),
      .init(.memberAdded, "%t was added"),
      .init(.memberRemoved, "You were removed"),
      .init(.memberRemoved, "%t was removed"),
      .init(.memberAdded, "%a added %t"),
      .init(.memberRemoved, "%a removed %t"),
      .init(.memberLeft, "%t left the group"),
      .init(.memberLeft, "%t left"),
    ])

  private static let german = Group(
    and: " und ",
    templates: [
      .init(.encryptionNotice, "Nachrichten und Anrufe sind Ende-zu-Ende-verschlüsselt%*"),
      .init(.encryptionNotice, "Nachrichten in diesem Chat %* Ende-zu-Ende-%*"),
      .init(.securityCodeChanged, "Deine Sicherheitsnummer für %t hat sich geändert%*"),
      .init(.groupTitleChanged, "%a hat den Gruppennamen von \"%b\" zu \"%n\" geändert"),
      .init(.groupTitleChanged, "%a hat den Betreff von \"%b\" zu \"%n\" geändert"),
      .init(.groupCreated, "%a hat die Gruppe \"%n\" erstellt"),
      .init(.groupCreated, "%a hat diese Gruppe erstellt"),
      .init(.groupIconChanged, "%a hat das Gruppenbild geändert"),
      .init(.groupDescriptionChanged, "%a hat die Gruppenbeschreibung geändert"),
      .init(.disappearingTimerChanged, "%a hat selbstlöschende Nachrichten ausgeschaltet%*", state: "0"),
      .init(.disappearingTimerChanged, "%a hat selbstlöschende Nachrichten eingeschaltet%*"),
      .init(.memberJoined, "%t ist der Gruppe über den Einladungslink beigetreten%*"),
      .init(.memberLeft, "%t hat die Gruppe verlassen"),
      .init(.memberAdded, "%a hat %t hinzugefügt"),
      .init(.memberRemoved, "%a hat %t entfernt"),
      .init(.call, "Verpasster %*anruf%*"),
    ])

  private static let french = Group(
    and: " et ",
    templates: [
      .init(.encryptionNotice, "Les messages et les appels sont chiffrés de bout en bout%*"),
      .init(.groupTitleChanged, "%a a changé le nom du groupe de \" %b \" à \" %n \""),
      .init(.groupTitleChanged, "%a a changé le nom du groupe de \"%b\" à \"%n\""),
      .init(.groupCreated, "%a a créé le groupe \" %n \""),
      .init(.groupCreated, "%a a créé le groupe \"%n\""),
      .init(.groupCreated, "%a a créé ce groupe"),
      .init(.groupIconChanged, "%a a changé l'icône de ce groupe"),
      .init(.disappearingTimerChanged, "%a a désactivé les messages éphémères%*", state: "0"),
      .init(.disappearingTimerChanged, "%a a activé les messages éphémères%*"),
      .init(.memberJoined, "%t a rejoint le groupe via le lien d'invitation%*"),
      .init(.memberLeft, "%t a quitté le groupe"),
      .init(.memberLeft, "%t est parti"),
      .init(.memberAdded, "%a a ajouté %t"),
      .init(.memberRemoved, "%a a retiré %t"),
    ])

  private static let spanish = Group(
    and: " y ",
    templates: [
      .init(.encryptionNotice, "Los mensajes y las llamadas están cifrados de extremo a extremo%*"),
      .init(.groupTitleChanged, "%a cambió el nombre del grupo de \"%b\" a \"%n\""),
      .init(.groupCreated, "%a creó el grupo \"%n\""),
      .init(.groupCreated, "%a creó este grupo"),
      .init(.groupIconChanged, "%a cambió el ícono de este grupo"),
      .init(.disappearingTimerChanged, "%a desactivó los mensajes temporales%*", state: "0"),
      .init(.disappearingTimerChanged, "%a activó los mensajes temporales%*"),
      .init(.memberJoined, "%t se unió usando el enlace de invitación%*"),
      .init(.memberLeft, "%t salió del grupo"),
      .init(.memberAdded, "%a añadió a %t"),
      .init(.memberRemoved, "%a eliminó a %t"),
    ])

  private static let portuguese = Group(
    and: " e ",
    templates: [
      .init(.encryptionNotice, "As mensagens e chamadas são encriptadas ponto a ponto%*"),
      .init(.encryptionNotice, "As mensagens e as chamadas são protegidas com a criptografia de ponta a ponta%*"),
      .init(.groupCreated, "%a criou o grupo \"%n\""),
      .init(.memberAdded, "%a adicionou %t"),
      .init(.memberRemoved, "%a removeu %t"),
      .init(.memberLeft, "%t saiu"),
    ])

  private static let italian = Group(
    and: " e ",
    templates: [
      .init(.encryptionNotice, "I messaggi e le chiamate sono crittografati end-to-end%*"),
      .init(.groupCreated, "%a ha creato il gruppo \"%n\""),
      .init(.memberAdded, "%a ha aggiunto %t"),
      .init(.memberRemoved, "%a ha rimosso %t"),
      .init(.memberLeft, "%t ha abbandonato"),
    ])

  private static let arabic = Group(
    and: " و",
    templates: [
      .init(.encryptionNotice, "الرسائل والمكالمات مشفرة%*"),
      .init(.groupTitleChanged, "غير %a اسم المجموعة من \"%b\" إلى \"%n\""),
      .init(.groupIconChanged, "غير %a أيقونة هذه المجموعة"),
      .init(.memberJoined, "انضم %t باستخدام رابط الدعوة"),
      .init(.memberLeft, "غادر %t"),
      // Verb, actor and target stand side by side: only the kind can be told.
      .init(.memberAdded, "أضاف %*"),
      .init(.memberRemoved, "أزال %*"),
    ])

  private static let others = Group(
    and: ", ",
    templates: [
      .init(.encryptionNotice, "Сообщения и звонки защищены сквозным шифрованием%*"),
      .init(.encryptionNotice, "Zprávy a hovory jsou zabezpečeny koncovým šifrováním%*"),
      .init(.encryptionNotice, "Berichten en gesprekken worden end-to-end versleuteld%*"),
      .init(.call, "Пропущенный %*звонок%*"),
    ])
}
