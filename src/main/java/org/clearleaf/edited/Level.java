package org.clearleaf.edited;

import org.clearleaf.illustration.Icon;

/**
 * How urgent a box is. Form, icon, word and colour each tell it alone: what advises has a bar, what
 * alarms a band and a frame.
 */
public enum Level {
  NOTE(Form.BAR, Icon.NOTE, Tone.NOTE, Tone.NOTE_PANEL, 0, Frame.HAIRLINE),
  TIP(Form.BAR, Icon.TIP, Tone.TIP, Tone.TIP_PANEL, 0, Frame.HAIRLINE),
  WARNING(Form.DOUBLE_BAR, Icon.WARNING, Tone.WARNING, Tone.WARNING_PANEL, 0, Frame.HAIRLINE),
  STOP(Form.BAND, Icon.STOP, Tone.NOW, Tone.NOW_PANEL, Frame.THICK, Frame.HEAVY),
  NOW(Form.BAND, Icon.NOW, Tone.NOW, Tone.NOW_PANEL, Frame.THICK, Frame.HEAVY),
  TODAY(Form.OUTLINED_BAND, Icon.TODAY, Tone.TODAY, Tone.TODAY_PANEL, Frame.FINE, Frame.MEDIUM),
  SOON(Form.OUTLINED_BAND, Icon.SOON, Tone.SOON, Tone.SOON_PANEL, Frame.FINE, Frame.HAIRLINE);

  /** What sets it apart. */
  public enum Form {
    /** A bar before it. */
    BAR,
    /** The same, of two lines where there is one ink. */
    DOUBLE_BAR,
    /** A frame with a dark band. */
    BAND,
    /** The same; where there is one ink the band is white, so that the dark one means now. */
    OUTLINED_BAND;

    /** Whether it has a frame in colour, too. */
    public boolean isBand() {
      return this == BAND || this == OUTLINED_BAND;
    }
  }

  /** Widths of frames, in points. */
  private static final class Frame {
    static final double HAIRLINE = 0.7;
    static final double FINE = 1.42;
    static final double MEDIUM = 2.4;
    static final double THICK = 2.83;
    static final double HEAVY = 4.25;
  }

  private final Form form;
  private final Icon icon;
  private final Tone tone;
  private final Tone ground;
  private final double frame;
  private final double blackFrame;

  Level(Form form, Icon icon, Tone tone, Tone ground, double frame, double blackFrame) {
    this.form = form;
    this.icon = icon;
    this.tone = tone;
    this.ground = ground;
    this.frame = frame;
    this.blackFrame = blackFrame;
  }

  /** What sets it apart. */
  public Form form() {
    return form;
  }

  /** The sign before its first words. */
  public Icon icon() {
    return icon;
  }

  /** The colour of its bar, its band and its frame. */
  public Tone tone() {
    return tone;
  }

  /** The colour of its ground. */
  public Tone ground() {
    return ground;
  }

  /** How wide its frame is, in points, in colour; 0 for none. */
  public double frame() {
    return frame;
  }

  /** How wide its frame is, in points, where there is one ink. */
  public double blackFrame() {
    return blackFrame;
  }
}
