package org.clearleaf.edited;

/** What a colour is for; a profile says which it is. */
public enum Tone {
  PAPER,
  TEXT,
  MUTED,
  HEADING,
  LINK,
  RULE,
  PANEL,
  ACCENT,
  NOW,
  NOW_PANEL,
  TODAY,
  SOON
}
