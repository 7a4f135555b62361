package org.clearleaf.manuscript;

import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.DataKeyBase;
import com.vladsch.flexmark.util.sequence.BasedOptionsHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import com.vladsch.flexmark.util.sequence.SubSequence;
import org.jspecify.annotations.Nullable;

/**
 * The characters of a text for Flexmark, which asks for them one by one: an array gives one without
 * the three calls that a String takes where nothing is inlined yet. Text of more than one piece, as
 * in lists and quotations, has an array too, of places; a tree of pieces is walked for each.
 */
final class SourceText implements CharSequence, BasedOptionsHolder {
  private final char[] characters;

  SourceText(String text) {
    this.characters = text.toCharArray();
  }

  /** A part of a text that was parsed; what stands in one piece there is copied in one. */
  static String of(BasedSequence part) {
    return part instanceof SubSequence piece && piece.getBase() instanceof SourceText text
        ? new String(text.characters, piece.getStartOffset(), piece.length())
        : part.toString();
  }

  /** Parts of a text that was parsed, one after the other. */
  static String of(Iterable<BasedSequence> parts) {
    StringBuilder out = new StringBuilder();
    parts.forEach(part -> out.append(of(part)));
    return out.toString();
  }

  @Override
  public int getOptionFlags() {
    return F_FULL_SEGMENTED_SEQUENCES;
  }

  @Override
  public boolean allOptions(int options) {
    return (options & ~F_FULL_SEGMENTED_SEQUENCES) == 0;
  }

  @Override
  public boolean anyOptions(int options) {
    return (options & F_FULL_SEGMENTED_SEQUENCES) != 0;
  }

  @Override
  public <T> T getOption(DataKeyBase<T> key) {
    return key.get(null);
  }

  @Override
  public @Nullable DataHolder getOptions() {
    return null;
  }

  @Override
  public int length() {
    return characters.length;
  }

  @Override
  public char charAt(int index) {
    return characters[index];
  }

  @Override
  public CharSequence subSequence(int from, int to) {
    return new String(characters, from, to - from);
  }

  @Override
  public String toString() {
    return new String(characters);
  }
}
