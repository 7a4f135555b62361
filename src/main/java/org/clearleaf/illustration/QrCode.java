package org.clearleaf.illustration;

import com.google.zxing.EncodeHintType;
import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Draws an address as a QR code (ISO/IEC 18004). */
public final class QrCode {
  /** The light zone around the code, in modules (ISO/IEC 18004, 5.3.8). */
  private static final int QUIET = 4;

  private QrCode() {}

  /**
   * The code with its light zone, dark on white; the unit is a module, and a quarter of the code
   * may be lost to creases and stains.
   */
  public static Drawing draw(String address) {
    ByteMatrix modules = modules(address);
    int size = modules.getWidth() + 2 * QUIET;
    List<Drawing.Step> dark = new ArrayList<>();
    for (int row = 0; row < modules.getHeight(); row++) {
      int from = 0;
      while (from < modules.getWidth()) {
        int to = from;
        while (to < modules.getWidth() && modules.get(to, row) == 1) {
          to++;
        }
        if (to > from) {
          // One outline for all modules, so that no seams show between them.
          int top = size - QUIET - row;
          rectangle(from + QUIET, top - 1, to + QUIET, top, dark);
        }
        from = to + 1;
      }
    }
    List<Drawing.Step> ground = new ArrayList<>();
    rectangle(0, 0, size, size, ground);
    return new Drawing(
        "",
        0,
        0,
        size,
        size,
        List.of(
            new Drawing.Shape(ground, Optional.of(Ink.PLATE), Optional.empty(), 0),
            new Drawing.Shape(dark, Optional.of(Ink.CODE), Optional.empty(), 0)));
  }

  private static ByteMatrix modules(String address) {
    try {
      return Encoder.encode(
              address,
              ErrorCorrectionLevel.Q,
              Map.of(EncodeHintType.CHARACTER_SET, StandardCharsets.UTF_8.name()))
          .getMatrix();
    } catch (WriterException e) {
      throw new IllegalArgumentException("too long for a code: " + address, e);
    }
  }

  private static void rectangle(
      double left, double bottom, double right, double top, List<Drawing.Step> out) {
    out.add(new Drawing.MoveTo(left, bottom));
    out.add(new Drawing.LineTo(right, bottom));
    out.add(new Drawing.LineTo(right, top));
    out.add(new Drawing.LineTo(left, top));
    out.add(new Drawing.Close());
  }
}
