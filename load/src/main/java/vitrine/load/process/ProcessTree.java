package vitrine.load.process;

import java.util.List;
import java.util.stream.Stream;

/** A process and all below it, as they live now. */
public record ProcessTree(String tier, long root) {

    List<Long> processIds() {
        return ProcessHandle.of(root).stream()
                .flatMap(process -> Stream.concat(Stream.of(process), process.descendants()))
                .map(ProcessHandle::pid)
                .toList();
    }
}
