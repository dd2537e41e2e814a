package org.partnersegments.vocabulary;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigInteger;
import java.util.List;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class PartnerKeyTest {

  private static final BigInteger LARGEST = new BigInteger("9999999999999999999");

  @Test
  void theKeyIsTheNumberMinusTwoToThe63() {
    assertEquals(Long.MIN_VALUE + 1, PartnerKey.of("1"));
    assertEquals(-1, PartnerKey.of("9223372036854775807"));
    assertEquals(0, PartnerKey.of("9223372036854775808"));
    assertEquals(776_627_963_145_224_191L, PartnerKey.of("9999999999999999999"));
  }

  @Test
  void theIdOfAKeyIsTheIdItWasMadeOf() {
    ids().forEach(id -> assertEquals(id, PartnerKey.partnerId(PartnerKey.of(id))));
  }

  @Test
  void keysStandInTheNumericOrderOfTheIds() {
    List<String> ids = ids().toList();
    for (String a : ids) {
      for (String b : ids) {
        assertEquals(
            new BigInteger(a).compareTo(new BigInteger(b)),
            Long.compare(PartnerKey.of(a), PartnerKey.of(b)),
            () -> a + " and " + b);
      }
    }
  }

  /** IDs of every length, on both sides of 2^63, and some random ones. */
  private static Stream<String> ids() {
    Random random = new Random(3);
    Stream<BigInteger> powers =
        Stream.iterate(BigInteger.ONE, power -> power.multiply(BigInteger.TEN)).limit(19);
    BigInteger half = BigInteger.TWO.pow(63);
    Stream<BigInteger> edges =
        Stream.of(half.subtract(BigInteger.ONE), half, half.add(BigInteger.ONE), LARGEST);
    Stream<BigInteger> others =
        Stream.generate(() -> new BigInteger(63, random).add(BigInteger.ONE)).limit(200);
    return Stream.of(powers, edges, others)
        .flatMap(numbers -> numbers)
        .map(BigInteger::toString)
        .peek(id -> assertTrue(Identifiers.isPartnerId(id), id));
  }
}
