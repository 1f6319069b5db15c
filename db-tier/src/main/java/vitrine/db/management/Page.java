package vitrine.db.management;

/** One path's answer, made anew for each request. */
interface Page {

    Content read();

    /**
     * An HTTP answer.
     *
     * @param status the HTTP status
     * @param type the media type
     * @param text the body
     */
    record Content(int status, String type, String text) {

        static Content json(int status, String text) {
            return new Content(status, "application/json", text);
        }
    }
}
