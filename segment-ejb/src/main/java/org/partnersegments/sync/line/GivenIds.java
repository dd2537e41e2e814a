package org.partnersegments.sync.line;

import java.util.AbstractSet;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;

/** IDs in a list of a line. It knows the place of each, also if the list contains some twice. */
public final class GivenIds extends AbstractSet<String> {

  private final Map<String, Integer> places = new LinkedHashMap<>();

  /** Adds an ID, unless an earlier place of the list has it. */
  void add(String id, int place) {
    places.putIfAbsent(id, place);
  }

  /** The places of IDs: their order, unless the line gave other ones. */
  public static Map<String, Integer> places(Set<String> ids) {
    if (ids instanceof GivenIds given) {
      return Collections.unmodifiableMap(given.places);
    }
    Map<String, Integer> places = new LinkedHashMap<>();
    ids.forEach(id -> places.put(id, places.size()));
    return places;
  }

  @Override
  public boolean contains(Object id) {
    return places.containsKey(id);
  }

  @Override
  public Iterator<String> iterator() {
    return Collections.unmodifiableSet(places.keySet()).iterator();
  }

  @Override
  public int size() {
    return places.size();
  }
}
