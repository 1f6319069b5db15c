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
    HILLS(new Hills(), TitleArea.TOP, Letters.SERIF, Ink.DEEP),
    TILES(new Tiles(), TitleArea.TOP, Letters.SANS, Ink.DEEP),
    MARBLED(new Marbled(), TitleArea.LABEL, Letters.SERIF, Ink.DEEP),
    STAR_TRAILS(new StarTrails(), TitleArea.TOP, Letters.CAPITALS, Ink.PALE),
    BOTANICAL(new Botanical(), TitleArea.TOP, Letters.ITALIC, Ink.DEEP),
    CONSTRUCTIVIST(new Constructivist(), TitleArea.FOOT, Letters.SANS, Ink.PALE),
    RIDGELINES(new Ridgelines(), TitleArea.TOP, Letters.CAPITALS, Ink.PALE),
    SPHERES(new Spheres(), TitleArea.TOP, Letters.SANS, Ink.PALE),
    PAPER_CUT(new PaperCut(), TitleArea.TOP, Letters.SERIF, Ink.DEEP),
    CITY(new City(), TitleArea.TOP, Letters.CAPITALS, Ink.DEEP),
    SEASIDE(new Seaside(), TitleArea.FOOT, Letters.SERIF, Ink.PALE),
    CURRENTS(new Currents(), TitleArea.FOOT, Letters.ITALIC, Ink.PALE);

    @SuppressWarnings("ImmutableEnumChecker") // artists have no state
    private final Artist artist;

    private final TitleArea titleArea;
    private final Letters letters;
    private final Ink ink;

    CoverStyle(Artist artist, TitleArea titleArea, Letters letters, Ink ink) {
        this.artist = artist;
        this.titleArea = titleArea;
        this.letters = letters;
        this.ink = ink;
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

    private enum Ink {
        DEEP,
        PALE
    }
}
