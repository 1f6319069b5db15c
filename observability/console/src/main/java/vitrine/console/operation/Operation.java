package vitrine.console.operation;

/**
 * Something that a shop's customer does.
 *
 * @param id by which it is asked for
 * @param title in two or three words
 * @param request what will be sent, with names for what is found out before
 * @param about which way through the tiers it takes
 */
public record Operation(String id, String title, String request, String about) {}
