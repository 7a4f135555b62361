package org.clearleaf.book;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One frame of a stretch: a person seen from the side, facing right, as joint angles in degrees.
 * Standing upright with hanging arms is zero everywhere; forward, up and bent are positive.
 *
 * @param person which of the drawn people it is
 * @param trunk lean of the trunk from upright
 * @param near the limbs on the viewer's side
 * @param far the limbs on the other side
 * @param anchor the joint whose place is given, and where; all else follows from it. The unit is
 *     body height, x to the right, y up from the floor
 * @param props what stands around the person
 * @param arrows motions to show
 * @param muscle the muscle to mark, if any
 */
public record Pose(
    String person,
    double trunk,
    Limbs near,
    Limbs far,
    Anchor anchor,
    List<Prop> props,
    List<Arrow> arrows,
    Optional<Muscle> muscle) {

  /** Copies the lists. */
  public Pose {
    props = List.copyOf(props);
    arrows = List.copyOf(arrows);
  }

  /** One side's arm and leg. */
  public record Limbs(double shoulder, double elbow, double hip, double knee, double ankle) {}

  /** Where a joint stands. */
  public record Anchor(Joint joint, double x, double y) {}

  /** Joints that can be anchors. */
  public enum Joint {
    HIP,
    NEAR_ANKLE,
    FAR_ANKLE
  }

  /** A thing in the picture: its kind and its numbers (see the authoring guide). */
  public record Prop(PropKind kind, Map<String, Double> numbers) {
    /** Copies the numbers. */
    public Prop {
      numbers = Map.copyOf(numbers);
    }

    /** A number of the prop, or what it is when not given. */
    public double number(String name, double otherwise) {
      return numbers.getOrDefault(name, otherwise);
    }
  }

  /** Things that can stand in a picture. */
  public enum PropKind {
    FLOOR,
    WALL,
    CHAIR,
    BED,
    RAIL,
    STEP,
    STOOL,
    TOWEL
  }

  /** A motion from one point to another. */
  public record Arrow(double fromX, double fromY, double toX, double toY) {}

  /** Muscles that can be marked, always of the leg named. */
  public record Muscle(MuscleKind kind, boolean near) {}

  /** Muscles that can be marked. */
  public enum MuscleKind {
    CALF,
    HAMSTRING,
    QUADRICEPS
  }
}
