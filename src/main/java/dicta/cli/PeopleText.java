package dicta.cli;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.CoderResult;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The text of a people file. */
final class PeopleText {
  private PeopleText() {}

  /** @throws IOException saying file and line where it is not UTF-8, as spreadsheets may save it */
  static String of(Path file) throws IOException {
    ByteBuffer bytes = ByteBuffer.wrap(Files.readAllBytes(file));
    CharBuffer text = CharBuffer.allocate(bytes.remaining() + 1);
    CoderResult result = StandardCharsets.UTF_8.newDecoder().decode(bytes, text, true);
    if (result.isError()) {
      long line = 1 + text.flip().chars().filter(c -> c == '\n').count();
      throw new CharacterCodingException() {
        @Override
        public String getMessage() {
          return file + ", line " + line + ": not UTF-8; save the file as UTF-8 text with tabs between the cells";
        }
      };
    }
    return text.flip().toString();
  }
}
