package vitrine.site.cover;

/**
 * The part of a cover that its artist keeps quiet, so that title and author can be read on it. In hundredths of the
 * cover's width and height; the page's style sheet has a rule with the same figures for each.
 */
enum TitleArea {
    TOP(8, 7, 92, 43),
    LABEL(20, 17, 80, 47),
    FOOT(8, 66, 92, 95);

    final int left;
    final int top;
    final int right;
    final int bottom;

    TitleArea(int left, int top, int right, int bottom) {
        this.left = left;
        this.top = top;
        this.right = right;
        this.bottom = bottom;
    }
}
