package vitrine.load.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class CompilerCpuTests {

    @Test
    void knowsACompilersThreadByItsName() {
        assertThat(CompilerCpu.isCompiler("23 (C2 CompilerThre) S 1")).isTrue();
        assertThat(CompilerCpu.isCompiler("24 (C1 CompilerThre) S 1")).isTrue();
        assertThat(CompilerCpu.isCompiler("25 (http-nio-8080-e) S 1")).isFalse();
    }

    @Test
    void addsUpWhatTheThreadsHaveUsedSince() {
        var before = new CompilerCpu(Map.of(1L, 100L, 2L, 7L));
        var after = new CompilerCpu(Map.of(1L, 150L, 3L, 20L));

        assertThat(after.secondsSince(before)).isEqualTo(0.7);
    }

    @Test
    void findsTheCompilersOfThisProcess() throws IOException {
        var itself = new ProcessTree("test", ProcessHandle.current().pid());

        assertThat(CompilerCpu.of(List.of(itself)).ticks()).isNotEmpty();
    }
}
