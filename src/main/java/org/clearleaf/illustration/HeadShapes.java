package org.clearleaf.illustration;

import java.util.ArrayList;
import java.util.List;
import org.clearleaf.book.Pose;
import org.clearleaf.illustration.Drawing.Step;
import org.clearleaf.illustration.Skeleton.Point;

/** Paints a head in profile, facing right: face, hair, ear and, for some, glasses or a scarf. */
final class HeadShapes {
  private final Canvas canvas;
  private final Person person;
  private final Pose.Face face;
  private final Point centre;
  private final double tilt;

  HeadShapes(Canvas canvas, Person person, Pose.Face face, Skeleton body) {
    this.canvas = canvas;
    this.person = person;
    this.face = face;
    this.tilt = body.trunk() * 0.35;
    this.centre = body.head();
  }

  /** A point of the head: forward and up from its middle while it is level. */
  private Point at(double forward, double up) {
    double c = StrictMath.cos(StrictMath.toRadians(tilt));
    double s = StrictMath.sin(StrictMath.toRadians(tilt));
    return centre.plus(forward * c + up * s, -forward * s + up * c);
  }

  private List<Step> outline(double... coordinates) {
    List<Point> points = new ArrayList<>();
    for (int i = 0; i < coordinates.length; i += 2) {
      points.add(at(coordinates[i], coordinates[i + 1]));
    }
    return Outlines.smooth(points);
  }

  /** Hair that hangs behind the neck. */
  void behind() {
    switch (person.style()) {
      case BUN -> canvas.solid(Ink.HAIR, Outlines.circle(at(-0.066, 0.012), 0.024));
      case TAIL ->
          canvas.solid(
              Ink.HAIR,
              outline(
                  -0.04, 0.045, -0.068, 0.038, -0.086, 0.0, -0.088, -0.05, -0.078, -0.088, -0.07,
                  -0.05, -0.064, 0.0));
      case CURLS ->
          canvas.solid(
              Ink.HAIR,
              outline(
                  -0.01, 0.05, -0.05, 0.05, -0.074, 0.02, -0.078, -0.02, -0.07, -0.055, -0.045,
                  -0.07, -0.015, -0.06, -0.01, -0.02));
      default -> {}
    }
  }

  void face() {
    canvas.solid(
        Ink.SKIN,
        outline(
            0.0, 0.066, 0.028, 0.06, 0.045, 0.042, 0.05, 0.022, 0.049, 0.01, 0.062, -0.012, 0.062,
            -0.016, 0.052, -0.02, 0.053, -0.031, 0.05, -0.036, 0.051, -0.044, 0.046, -0.058, 0.034,
            -0.063, 0.014, -0.055, -0.006, -0.048, -0.03, -0.044, -0.048, -0.02, -0.053, 0.01,
            -0.044, 0.044, -0.022, 0.062));
    if (person.style() == Person.HairStyle.SCARF) {
      scarf();
    } else {
      hair();
      ear();
    }
    features();
    if (person.glasses()) {
      canvas.ring(Ink.FEATURE, 0.0055, Outlines.oval(at(0.037, 0.007), 0.015, 0.013, -tilt));
      canvas.line(Ink.FEATURE, 0.0055, at(0.024, 0.009), at(-0.008, 0.008));
    }
  }

  /** Eye, brow and mouth. */
  private void features() {
    switch (face) {
      case CALM -> {
        eye();
        canvas.line(Ink.FEATURE, 0.005, at(0.026, 0.0235), at(0.036, 0.0255), at(0.044, 0.0235));
        canvas.line(Ink.FEATURE, 0.0055, at(0.036, -0.034), at(0.042, -0.035), at(0.05, -0.0345));
      }
      case GLAD -> {
        eye();
        canvas.line(Ink.FEATURE, 0.005, at(0.026, 0.0245), at(0.036, 0.027), at(0.044, 0.0245));
        canvas.line(Ink.FEATURE, 0.0055, at(0.031, -0.029), at(0.038, -0.037), at(0.05, -0.036));
      }
      case PAIN -> {
        // The eye shut tight, the brow drawn down, the teeth together.
        canvas.line(Ink.FEATURE, 0.0055, at(0.025, 0.012), at(0.034, 0.006), at(0.044, 0.008));
        canvas.line(Ink.FEATURE, 0.0065, at(0.022, 0.028), at(0.034, 0.022), at(0.046, 0.0165));
        List<Step> mouth =
            outline(0.034, -0.037, 0.038, -0.03, 0.0515, -0.0285, 0.05, -0.04, 0.04, -0.0435);
        canvas.fill(Ink.HALO, mouth);
        canvas.ring(Ink.FEATURE, 0.0055, mouth);
        canvas.line(Ink.FEATURE, 0.003, at(0.036, -0.0365), at(0.05, -0.0345));
      }
    }
  }

  private void eye() {
    canvas.fill(Ink.FEATURE, Outlines.oval(at(0.035, 0.008), 0.0075, 0.005, -tilt));
  }

  private void hair() {
    switch (person.style()) {
      case BALD ->
          canvas.solid(
              Ink.HAIR,
              outline(
                  -0.047, 0.03, -0.03, 0.026, -0.012, 0.018, -0.004, 0.004, -0.016, -0.012, -0.026,
                  -0.034, -0.044, -0.034, -0.055, -0.008));
      case CURLS ->
          canvas.solid(
              Ink.HAIR,
              outline(
                  0.05, 0.036, 0.05, 0.052, 0.036, 0.054, 0.032, 0.072, 0.014, 0.068, 0.002, 0.082,
                  -0.014, 0.072, -0.034, 0.078, -0.042, 0.06, -0.062, 0.056, -0.06, 0.034, -0.076,
                  0.02, -0.066, 0.002, -0.078, -0.018, -0.062, -0.034, -0.066, -0.054, -0.046,
                  -0.056, -0.034, -0.066, -0.02, -0.05, -0.022, -0.03, -0.012, -0.008, 0.004, 0.014,
                  0.022, 0.032));
      default ->
          canvas.solid(
              Ink.HAIR,
              outline(
                  0.05, 0.032, 0.04, 0.054, 0.018, 0.07, -0.014, 0.072, -0.042, 0.056, -0.058,
                  0.024, -0.056, -0.008, -0.048, -0.034, -0.03, -0.034, -0.014, -0.014, -0.008,
                  0.008, 0.006, 0.02, 0.016, 0.036, 0.034, 0.034));
    }
  }

  private void ear() {
    canvas.fill(Ink.SKIN, Outlines.oval(at(-0.009, -0.005), 0.0155, 0.0105, -tilt));
    canvas.line(
        Ink.LINE, 0.005, at(-0.001, 0.006), at(-0.01, 0.008), at(-0.017, 0.0), at(-0.012, -0.018));
  }

  private void scarf() {
    canvas.solid(
        Ink.HAIR,
        outline(
            0.03, 0.05, 0.014, 0.07, -0.016, 0.074, -0.044, 0.06, -0.062, 0.028, -0.066, -0.012,
            -0.07, -0.06, -0.072, -0.11, -0.02, -0.128, 0.03, -0.118, 0.046, -0.09, 0.034, -0.068,
            0.016, -0.05, 0.012, -0.02, 0.014, 0.014, 0.022, 0.036));
  }
}
