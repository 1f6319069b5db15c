package vitrine.ap.catalogue;

import java.util.List;
import java.util.random.RandomGenerator;
import org.springframework.jdbc.core.JdbcTemplate;

/** The subjects. */
record SubjectPart(List<SubjectWords> subjects, JdbcTemplate jdbc) implements Part {

    @Override
    public String name() {
        return "subjects";
    }

    @Override
    public int rows() {
        return subjects.size();
    }

    @Override
    public void write(int from, int to, RandomGenerator random) {
        List<Object[]> rows = subjects.subList(from, to).stream()
                .map(subject -> new Object[] {subject.id(), subject.name()})
                .toList();
        jdbc.batchUpdate("insert into subject (id, name) values (?, ?)", rows);
    }
}
