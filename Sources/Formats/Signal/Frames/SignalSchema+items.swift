// SPDX-License-Identifier: Apache-2.0

extension SignalSchema {
  static let items = """
    ChatItem 1:chatId 2:authorId 3:dateSent 4:expireStartDate 5:expiresInMs 6:revisions*/ChatItem 7:sms/b 8:incoming/Incoming 9:outgoing/Outgoing 10:directionless/Empty 11:standardMessage/StandardMessage 12:contactMessage/ContactMessage 13:stickerMessage/StickerMessage 14:remoteDeletedMessage/Empty 15:updateMessage/ChatUpdateMessage 16:paymentNotification/PaymentNotification 17:giftBadge/GiftBadge 18:viewOnceMessage/ViewOnceMessage 19:directStoryReplyMessage/DirectStoryReplyMessage 20:poll/Poll 21:pinDetails/PinDetails 22:adminDeletedMessage/AdminDeletedMessage
    Incoming 1:dateReceived 2:dateServerSent 3:read/b 4:sealedSender/b
    Outgoing 1:sendStatus*/SendStatus 2:dateReceived
    PinDetails 1:pinnedAtTimestamp 2:pinExpiresAtTimestamp 3:pinNeverExpires/b
    SendStatus 1:recipientId 2:timestamp 3:pending/Empty 4:sent/Sealed 5:delivered/Sealed 6:read/Sealed 7:viewed/Sealed 8:skipped/Empty 9:failed/Failed
    Sealed 1:sealedSender/b
    Failed 1:reason/@SendFailure
    StandardMessage 1:quote/Quote 2:text/Text 3:attachments*/MessageAttachment 4:linkPreview*/LinkPreview 5:longText/FilePointer 6:reactions*/Reaction
    ContactMessage 1:contact/ContactAttachment 2:reactions*/Reaction
    StickerMessage 1:sticker/Sticker 2:reactions*/Reaction
    ViewOnceMessage 1:attachment/MessageAttachment 2:reactions*/Reaction
    DirectStoryReplyMessage 1:textReply/TextReply 2:emoji/s 3:reactions*/Reaction 4:storySentTimestamp
    TextReply 1:text/Text 2:longText/FilePointer
    AdminDeletedMessage 1:adminId
    Poll 1:question/s 2:allowMultiple/b 3:options*/PollOption 4:hasEnded/b 5:reactions*/Reaction
    PollOption 1:option/s 2:votes*/PollVote
    PollVote 1:voterId 2:voteCount
    PaymentNotification 1:amountMob/s 2:feeMob/s 3:note/s 4:transactionDetails/TransactionDetails
    TransactionDetails 1:transaction/Transaction 2:failedTransaction/FailedTransaction
    Transaction 1:status/@PaymentStatus 2:mobileCoinIdentification/TxoIdentification 3:timestamp 4:blockIndex 5:blockTimestamp 6:transaction/key 7:receipt/key
    TxoIdentification 1:publicKey*/key 2:keyImages*/key
    FailedTransaction 1:reason/@PaymentFailure
    GiftBadge 1:receiptCredentialPresentation/key 2:state/@GiftState
    """

  static let contents = """
    Text 1:body/s 2:bodyRanges*/BodyRange
    BodyRange 1:start 2:length 3:mentionAci/x 4:style/@Style
    Quote 1:targetSentTimestamp 2:authorId 3:text/Text 4:attachments*/QuotedAttachment 5:type/@QuoteType
    QuotedAttachment 1:contentType/s 2:fileName/s 3:thumbnail/MessageAttachment
    Reaction 1:emoji/s 2:authorId 3:sentTimestamp 4:sortOrder
    MessageAttachment 1:pointer/FilePointer 2:flag/@Flag 3:wasDownloaded/b 4:clientUuid/x
    FilePointer 1:backupLocator/BackupLocator 2:attachmentLocator/AttachmentLocator 3:invalidAttachmentLocator/Empty 4:contentType/s 5:incrementalMac/key 6:incrementalMacChunkSize 7:fileName/s 8:width 9:height 10:caption/s 11:blurHash/s 13:locatorInfo/LocatorInfo
    LocatorInfo 1:key/key 2:legacyDigest/key 3:size 4:transitCdnKey/pin 5:transitCdnNumber 6:transitTierUploadTimestamp 7:mediaTierCdnNumber 8:legacyMediaName/s 9:localKey/key 10:plaintextHash/key 11:encryptedDigest/key
    BackupLocator 1:mediaName/s 2:cdnNumber 3:key/key 4:digest/key 5:size 6:transitCdnKey/pin 7:transitCdnNumber
    AttachmentLocator 1:cdnKey/pin 2:cdnNumber 3:uploadTimestamp 4:key/key 5:digest/key 6:size
    LinkPreview 1:url/s 2:title/s 3:image/FilePointer 4:description/s 5:date
    Sticker 1:packId/x 2:packKey/key 3:stickerId 4:emoji/s 5:data/FilePointer
    ContactAttachment 1:name/ContactName 3:number*/Phone 4:email*/Email 5:address*/PostalAddress 6:avatar/FilePointer 7:organization/s
    ContactName 1:givenName/s 2:familyName/s 3:prefix/s 4:suffix/s 5:middleName/s 6:nickname/s
    Phone 1:value/s 2:type/@PhoneType 3:label/s
    Email 1:value/s 2:type/@PhoneType 3:label/s
    PostalAddress 1:type/@AddressType 2:label/s 3:street/s 4:pobox/s 5:neighborhood/s 6:city/s 7:region/s 8:postcode/s 9:country/s
    """
}
