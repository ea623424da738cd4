package dicta.serve.page;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Contrast;
import com.microsoft.playwright.options.ForcedColors;
import com.microsoft.playwright.options.Media;
import com.microsoft.playwright.options.ReducedMotion;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The page with the reader's own colours, more contrast, less motion, and on paper. */
class OtherMediaIT extends AtADesk {
  private static final int PAPER_PX = 680;

  @Test
  void everyStatementOfAnArticleIsReadInTheReadersOwnColours() {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    page.navigate("/article/treaty");
    assertEquals(
        List.of(),
        page.evaluate("""
            [...document.querySelectorAll('mark.st')].filter((m) => {
              const { color, backgroundColor } = getComputedStyle(m);
              const { color: ink, backgroundColor: paper } = getComputedStyle(document.documentElement);
              return color !== ink || backgroundColor !== paper;
            }).map((m) => m.outerHTML)"""));
  }

  @Test
  void barsAreOfTheColourOfLinksWhereColoursAreTheReadersOwn() {
    page.emulateMedia(new Page.EmulateMediaOptions().setForcedColors(ForcedColors.ACTIVE));
    assertEquals(
        true,
        page.evaluate("""
            getComputedStyle(document.querySelector('.bars .bar')).fill === getComputedStyle(document.querySelector('.found .pager a, .exports a')).color"""));
  }

  @Test
  void softColoursAreFullOnesWhereMoreContrastIsWanted() {
    page.emulateMedia(new Page.EmulateMediaOptions().setContrast(Contrast.MORE));
    assertEquals(true, page.evaluate("getComputedStyle(document.querySelector('.where')).color === getComputedStyle(document.body).color"));
  }

  @Test
  void nothingMovesWhereLessMotionIsWanted() {
    page.emulateMedia(new Page.EmulateMediaOptions().setReducedMotion(ReducedMotion.REDUCE));
    assertEquals(
        0,
        page.evaluate("""
            (document.getElementById('view').setAttribute('aria-busy', 'true'),
              [...document.querySelectorAll('*')].filter((e) => {
                const s = getComputedStyle(e);
                return s.transitionDuration !== '0s' || s.animationName !== 'none' || s.scrollBehavior === 'smooth';
              }).length)"""));
  }

  @ParameterizedTest
  @ValueSource(strings = {
      "/?q=harvest&speaker=tovan-brisk", "/quote/treaty.106", "/article/treaty", "/speaker/tovan-brisk", "/matrix",
      "/compare?speaker=ilsabet-orvane&speaker=tovan-brisk", "/archive"})
  void onPaperThereIsNothingToPressAndNothingCutOff(String view) {
    page.setViewportSize(PAPER_PX, 900);
    page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
    page.navigate(view);
    assertEquals(0, page.locator("button:visible, input:visible, select:visible, nav:visible").count());
    int wide = ((Number) page.evaluate("document.documentElement.scrollWidth")).intValue();
    assertTrue(wide <= PAPER_PX, wide + " px");
    assertEquals(List.of(), page.evaluate("""
        [...document.querySelectorAll('h1:not(#count), h2, h3')].filter((h) => h.checkVisibility())
          .filter((h) => {
            const next = (h.closest('.cite-head') ?? h).nextElementSibling;
            return !next || !next.checkVisibility();
          }).map((h) => h.textContent)"""), "headings with nothing under them");
  }
}
