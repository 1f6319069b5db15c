package vitrine.inspection.hop;

/**
 * The process in which hops take place.
 *
 * @param tier web, ap or db
 * @param instance which of the tier's processes, such as {@code worker 2}
 * @param pid the process's id, in its own namespace
 * @param bootId the start of the machine on which its clock counts; processes with the same one share a time axis
 */
public record Place(String tier, String instance, long pid, String bootId) {}
