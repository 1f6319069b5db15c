package vitrine.lab.report;

/**
 * What a prediction is made from.
 *
 * @param name as the formula has it
 * @param unit of the value
 * @param from how it was had: measured beforehand, counted, or set
 */
public record Input(String name, double value, String unit, String from) {}
