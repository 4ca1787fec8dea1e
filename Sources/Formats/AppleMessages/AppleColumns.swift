// SPDX-License-Identifier: Apache-2.0

/// Columns of the message table that are read, or that are the application's own bookkeeping (seen up to macOS 15).
enum AppleColumns {
  static let known: Set = [
    "rowid", "ROWID", "guid", "text", "attributedBody", "handle_id", "other_handle", "service", "account",
    "account_guid", "service_center", "country", "subject", "date", "date_read", "date_delivered", "date_played",
    "date_edited", "date_retracted", "date_recovered", "error", "version", "type", "replace", "is_delivered",
    "is_finished", "is_emote", "is_from_me", "is_empty", "is_delayed", "is_auto_reply", "is_prepared", "is_read",
    "is_system_message", "is_sent", "has_dd_results", "is_service_message", "is_forward", "was_downgraded",
    "is_archive", "is_audio_message", "is_played", "is_expirable", "is_expired", "expire_state", "is_spam",
    "is_sos", "is_critical", "is_corrupt", "is_stewie", "is_kt_verified", "is_time_sensitive",
    "is_pending_satellite_send", "has_unseen_mention", "cache_has_attachments", "cache_roomnames",
    "was_data_detected", "was_deduplicated", "was_delivered_quietly", "did_notify_recipient", "item_type",
    "group_action_type", "group_title", "share_status", "share_direction", "message_action_type", "message_source",
    "associated_message_guid", "associated_message_type", "associated_message_emoji",
    "associated_message_range_location", "associated_message_range_length", "associated_handle_id",
    "balloon_bundle_id", "payload_data", "message_summary_info", "expressive_send_style_id",
    "time_expressive_send_played", "reply_to_guid", "thread_originator_guid", "thread_originator_part",
    "destination_caller_id", "ck_record_id", "ck_record_change_tag", "ck_sync_state", "ck_chat_id",
    "sr_ck_record_id", "sr_ck_sync_state", "sr_ck_record_change_tag", "synced_syndication_ranges",
    "syndication_ranges", "part_count", "schedule_type", "schedule_state", "sent_or_received_off_grid",
    "bia_reference_id", "biareferenceid", "fallback_hash", "needs_relay", "reply_to_guid", "index_state",
    "filter_action", "filter_sub_action",
  ]
}
