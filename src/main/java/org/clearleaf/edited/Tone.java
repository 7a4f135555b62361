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
  /** What catches the eye on a cover, beside the accent. */
  MARK,
  NOTE,
  NOTE_PANEL,
  TIP,
  TIP_PANEL,
  WARNING,
  WARNING_PANEL,
  NOW,
  NOW_PANEL,
  TODAY,
  TODAY_PANEL,
  SOON,
  SOON_PANEL;

  /** Whether it is the ground of a box that a level sets apart. */
  public boolean isLevelPanel() {
    return this != PANEL && name().endsWith("_PANEL");
  }
}
