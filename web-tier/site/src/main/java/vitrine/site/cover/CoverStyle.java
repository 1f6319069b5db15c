package vitrine.site.cover;

import java.awt.Color;
import vitrine.site.art.Artist;
import vitrine.site.art.Botanical;
import vitrine.site.art.City;
import vitrine.site.art.Constructivist;
import vitrine.site.art.Currents;
import vitrine.site.art.Hills;
import vitrine.site.art.Marbled;
import vitrine.site.art.PaperCut;
import vitrine.site.art.Ridgelines;
import vitrine.site.art.Seaside;
import vitrine.site.art.Spheres;
import vitrine.site.art.StarTrails;
import vitrine.site.art.Tiles;
import vitrine.site.canvas.Palette;

/** The styles of cover: who paints it, where the title goes, in which ink and letters. */
enum CoverStyle {
    HILLS(new Hills(), TitleArea.TOP, Letters.SERIF, Ink.DEEP, Detail.FLAT),
    TILES(new Tiles(), TitleArea.TOP, Letters.SANS, Ink.DEEP, Detail.FLAT),
    MARBLED(new Marbled(), TitleArea.LABEL, Letters.SERIF, Ink.DEEP, Detail.FINE),
    STAR_TRAILS(new StarTrails(), TitleArea.TOP, Letters.CAPITALS, Ink.PALE, Detail.DETAILED),
    BOTANICAL(new Botanical(), TitleArea.TOP, Letters.ITALIC, Ink.DEEP, Detail.DETAILED),
    CONSTRUCTIVIST(new Constructivist(), TitleArea.FOOT, Letters.SANS, Ink.PALE, Detail.FLAT),
    RIDGELINES(new Ridgelines(), TitleArea.TOP, Letters.CAPITALS, Ink.PALE, Detail.FINE),
    SPHERES(new Spheres(), TitleArea.TOP, Letters.SANS, Ink.PALE, Detail.FLAT),
    PAPER_CUT(new PaperCut(), TitleArea.TOP, Letters.SERIF, Ink.DEEP, Detail.FLAT),
    CITY(new City(), TitleArea.TOP, Letters.CAPITALS, Ink.DEEP, Detail.FLAT),
    SEASIDE(new Seaside(), TitleArea.FOOT, Letters.SERIF, Ink.PALE, Detail.FLAT),
    CURRENTS(new Currents(), TitleArea.FOOT, Letters.ITALIC, Ink.PALE, Detail.FINE);

    @SuppressWarnings("ImmutableEnumChecker") // artists have no state
    private final Artist artist;

    private final TitleArea titleArea;
    private final Letters letters;
    private final Ink ink;
    private final Detail detail;

    CoverStyle(Artist artist, TitleArea titleArea, Letters letters, Ink ink, Detail detail) {
        this.artist = artist;
        this.titleArea = titleArea;
        this.letters = letters;
        this.ink = ink;
        this.detail = detail;
    }

    Artist artist() {
        return artist;
    }

    TitleArea titleArea() {
        return titleArea;
    }

    Letters letters() {
        return letters;
    }

    Detail detail() {
        return detail;
    }

    Color ink(Palette palette) {
        return ink == Ink.DEEP ? palette.deep() : palette.pale();
    }

    /** Letters that suit a style; the page's style sheet has a rule for each. */
    enum Letters {
        SERIF,
        ITALIC,
        CAPITALS,
        SANS
    }

    /** How much detail a style has, and so which JPEG quality gives files of about 100 KB (large) and 13 KB (small). */
    enum Detail {
        FLAT(0.89f, 0.9f),
        DETAILED(0.83f, 0.78f),
        FINE(0.75f, 0.68f);

        final float largeQuality;
        final float smallQuality;

        Detail(float largeQuality, float smallQuality) {
            this.largeQuality = largeQuality;
            this.smallQuality = smallQuality;
        }
    }

    private enum Ink {
        DEEP,
        PALE
    }
}
