package org.partnersegments.laws;

import net.jqwik.api.ForAll;
import org.partnersegments.reference.ReferenceEvaluator;

/** Lists that are too long, or too many, to be sent with a query select as short ones do. */
class LongListLawsTest {

  @Law(oneIn = 40)
  void conditionsOfManyListsSelectWhatTheReferenceSelects(
      @ForAll(supplier = Scenes.OfManyLists.class) Scene scene) {
    ReferenceEvaluator reference = new ReferenceEvaluator(scene.world());
    scene.eachEvaluator(
        (asked, tree) -> asked.assertSelects(reference.members(tree, "partnerId"), tree));
  }
}
