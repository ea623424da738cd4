package dicta.serve.page;

/** There is nothing at an address; answered with 404 and a page that says what may have happened. */
final class Missing extends RuntimeException {
  private static final long serialVersionUID = 1L;

  /** @param what {@code article}, {@code quote}, {@code speaker} or {@code page}: its text is {@code error.404.what} */
  Missing(String what) {
    super(what, null, false, false);
  }
}
