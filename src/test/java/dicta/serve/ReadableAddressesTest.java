package dicta.serve;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.javalin.http.BadRequestResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Which queries of an address can be read. */
class ReadableAddressesTest {
  @ParameterizedTest
  @CsvSource({"q=%zz, %zz", "q=50%, %", "q=a%2, %2", "q=a%2+b, %2+", "q=caf%E9, %E9", "q=a%C3+%A9, %C3", "%x=1, %x=", "q=%ED%A0%80, %ED%A0%80"})
  void whatCannotBeReadIsNamed(String query, String place) {
    String told = assertThrows(BadRequestResponse.class, () -> ReadableAddresses.check(query)).getMessage();
    assertTrue(told.contains("\"" + place + "\""), told);
  }

  @ParameterizedTest
  @ValueSource(strings = {"", "q=a", "q=caf%C3%A9+%F0%9F%98%80", "q=100%25", "q=%c3%a9"})
  void theRestCan(String query) {
    assertDoesNotThrow(() -> ReadableAddresses.check(query));
  }

  @Test
  void soCanNone() {
    assertDoesNotThrow(() -> ReadableAddresses.check(null));
  }
}
