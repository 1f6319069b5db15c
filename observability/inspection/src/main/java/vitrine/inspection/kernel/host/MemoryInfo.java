package vitrine.inspection.kernel.host;

import vitrine.inspection.kernel.KernelFile;
import vitrine.inspection.kernel.KernelRoot;
import vitrine.inspection.kernel.Text;

/**
 * The machine's memory. Host-wide: a container's own limit is in its cgroup.
 *
 * @param totalBytes usable memory; less than what is built in, by what firmware and kernel took at the start
 * @param freeBytes not used for anything
 * @param availableBytes an estimate of what programs can still get without swapping: free, and what the page cache can
 *     give back
 * @param bufferBytes cache of raw block devices
 * @param cachedBytes the page cache: files in memory, tmpfs included
 * @param dirtyBytes written by programs and not yet on its way to a device
 * @param writebackBytes on its way to a device now
 * @param swapTotalBytes room for swapped pages
 * @param swapFreeBytes what is left of it
 * @see <a href="https://man7.org/linux/man-pages/man5/proc_meminfo.5.html">proc_meminfo(5)</a>
 */
public record MemoryInfo(
        long totalBytes,
        long freeBytes,
        long availableBytes,
        long bufferBytes,
        long cachedBytes,
        long dirtyBytes,
        long writebackBytes,
        long swapTotalBytes,
        long swapFreeBytes) {

    public static KernelFile<MemoryInfo> of(KernelRoot root) {
        return root.file("proc/meminfo", MemoryInfo::parse);
    }

    static MemoryInfo parse(Text text) {
        return new MemoryInfo(
                text.bytes("MemTotal:"),
                text.bytes("MemFree:"),
                text.bytes("MemAvailable:"),
                text.bytes("Buffers:"),
                text.bytes("Cached:"),
                text.bytes("Dirty:"),
                text.bytes("Writeback:"),
                text.bytes("SwapTotal:"),
                text.bytes("SwapFree:"));
    }
}
