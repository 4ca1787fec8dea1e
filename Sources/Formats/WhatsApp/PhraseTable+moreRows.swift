// SPDX-License-Identifier: Apache-2.0

/// The rest of the languages (`PhraseTable+rows.swift`).
extension PhraseTable {
  static let moreRows: [(language: String, phrases: [(PhraseKind, [String])])] = [
    (
      "fi",
      [
        (.attached, ["liitetiedosto"]),
        (.omitted, ["media jätettiin pois", "Media jätetty pois"]),
        (.image, ["ei kuvaa"]),
        (.deleted, ["Tämä viesti poistettiin"]),
        (.deletedBySelf, ["Poistit tämän viestin"]),
        (.call, ["Vastaamaton äänipuhelu"]),
      ]
    ),
    (
      "hu",
      [
        (.attached, ["fájl csatolva"]),
        (.omitted, ["média elhagyva", "Hiányzó médiafájl"]),
        (.image, ["kép küldése sikertelen"]),
        (.deleted, ["Ez az üzenet törlésre került"]),
        (.deletedBySelf, ["Törölted ezt az üzenetet"]),
        (.call, ["Nem fogadott hanghívás"]),
      ]
    ),
    (
      "ro",
      [
        (.attached, ["fișier atașat"]),
        (.omitted, ["conținut media omis"]),
        (.image, ["Imagine omisă"]),
        (.deleted, ["Acest mesaj a fost șters"]),
        (.deletedBySelf, ["Ați șters acest mesaj"]),
        (.call, ["Apel vocal ratat"]),
      ]
    ),
    (
      "el",
      [
        (.attached, ["συνημμένο αρχείο"]),
        (.omitted, ["αρχείο παραλήφθηκε", "Εξαίρεση πολυμέσων"]),
        (.image, ["εικόνα παραλείφθηκε"]),
        (.deleted, ["Αυτό το μήνυμα διαγράφηκε"]),
        (.deletedBySelf, ["Διαγράψατε αυτό το μήνυμα"]),
        (.call, ["Αναπάντητη φωνητική κλήση"]),
      ]
    ),
    (
      "ar",
      [
        (.attached, ["الملف مرفق"]),
        (.omitted, ["تم استبعاد الوسائط"]),
        (.image, ["لم يتم إدراج الصورة", "تم استبعاد الصورة"]),
        (.video, ["تم استبعاد الفيديو"]),
        (.audio, ["تم استبعاد الصوت"]),
        (.sticker, ["تم استبعاد الملصق"]),
        (.document, ["تم استبعاد المستند"]),
        (.deleted, ["تم حذف هذه الرسالة"]),
        (.deletedBySelf, ["لقد حذَفت هذه الرسالة"]),
        (.edited, ["تم تعديل هذه الرسالة"]),
        (.call, ["مكالمة صوتية فائتة"]),
      ]
    ),
    (
      "he",
      [
        (.attached, ["קובץ מצורף"]),
        (.omitted, ["המדיה לא נכללה", "המדיה הושמטה", "המדיה הוסרה"]),
        (.image, ["התמונה הושמטה"]),
        (.deleted, ["הודעה זו נמחקה"]),
        (.deletedBySelf, ["מחקת את ההודעה הזו"]),
        (.call, ["שיחה קולית שלא נענתה"]),
      ]
    ),
    (
      "fa",
      [
        (.attached, ["پیوست شد"]),
        (.omitted, ["پیوست حذف شد"]),
        (.image, ["تصویر حذف شد"]),
        (.deleted, ["این پیام حذف شده است"]),
        (.deletedBySelf, ["شما این پیام را حذف کردید"]),
        (.call, ["تماس صوتی پاسخ داده نشده"]),
      ]
    ),
    (
      "ur",
      [
        (.attached, ["پیوستہ فائل"]),
        (.omitted, ["میڈیا چھوڑ دیا گیا"]),
        (.image, ["تصویر نکال دی گئی ہے"]),
        (.deleted, ["یہ میسج حذف کر دیا گیا ہے"]),
        (.deletedBySelf, ["آپ نے یہ میسج حذف کر دیا ہے"]),
        (.call, ["مسڈ وائس کال"]),
      ]
    ),
    (
      "hi",
      [
        (.attached, ["फाइल अटैच कर दी गई है"]),
        (.omitted, ["मीडिया के बिना"]),
        (.image, ["फ़ोटो हटाई गई"]),
        (.deleted, ["यह मैसेज डिलीट कर दिया गया है"]),
        (.deletedBySelf, ["आपने यह मैसेज डिलीट किया"]),
        (.call, ["मिस्ड वॉइस कॉल"]),
      ]
    ),
    (
      "ja",
      [
        (.attached, ["添付ファイル有り"]),
        (.omitted, ["メディアなし", "メディアは含まれていません"]),
        (.image, ["画像は含まれていません"]),
        (.deleted, ["このメッセージは削除されました"]),
        (.deletedBySelf, ["このメッセージを削除しました"]),
        (.call, ["音声通話不在着信"]),
      ]
    ),
    (
      "ko",
      [
        (.attached, ["파일 첨부됨"]),
        (.omitted, ["미디어 파일 제외됨"]),
        (.image, ["이미지 생략됨"]),
        (.deleted, ["이 메시지는 삭제되었습니다"]),
        (.deletedBySelf, ["이 메시지를 삭제했습니다"]),
        (.call, ["부재중 전화"]),
      ]
    ),
    (
      "zh-CN",
      [
        (.attached, ["文件附件"]),
        (.omitted, ["省略多媒体文件"]),
        (.image, ["照片已忽略"]),
        (.deleted, ["这条消息已被删除"]),
        (.deletedBySelf, ["您已删除这条消息"]),
        (.call, ["未接语音通话"]),
      ]
    ),
    (
      "zh-TW",
      [
        (.attached, ["附件檔案"]),
        (.omitted, ["忽略多媒體檔"]),
        (.image, ["圖像已省略", "圖片已略去"]),
        (.deleted, ["此訊息已刪除"]),
        (.deletedBySelf, ["您已刪除此訊息"]),
        (.call, ["未接語音通話"]),
      ]
    ),
    (
      "id",
      [
        (.attached, ["file terlampir"]),
        (.omitted, ["Media tidak disertakan"]),
        (.image, ["gambar tidak disertakan"]),
        (.deleted, ["Pesan ini dihapus"]),
        (.deletedBySelf, ["Anda menghapus pesan ini"]),
        (.call, ["Panggilan suara tak terjawab"]),
      ]
    ),
    (
      "vi",
      [
        (.attached, ["tệp đính kèm"]),
        (.omitted, ["bỏ qua tệp phương tiện"]),
        (.image, ["đã bỏ qua hình ảnh"]),
        (.deleted, ["Tin nhắn này đã bị xóa"]),
        (.deletedBySelf, ["Bạn đã xóa tin nhắn này"]),
        (.call, ["Cuộc gọi nhỡ"]),
      ]
    ),
    (
      "th",
      [
        (.attached, ["ไฟล์ที่แนบ"]),
        (.omitted, ["สื่อถูกลบ"]),
        (.image, ["ไม่มีรูปภาพ"]),
        (.deleted, ["ข้อความนี้ถูกลบแล้ว"]),
        (.deletedBySelf, ["คุณได้ลบข้อความนี้"]),
        (.call, ["สายที่ไม่ได้รับ"]),
      ]
    ),
  ]
}
