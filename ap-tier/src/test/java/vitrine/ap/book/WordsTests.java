package vitrine.ap.book;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vitrine.ap.problem.InvalidFieldException;

class WordsTests {

    @Test
    void cutsATextIntoPlainWords() {
        assertThat(Words.of("Zoë's Café: the 2nd, THE best!")).containsExactly("zoes", "cafe", "the", "2nd", "best");
        assertThat(Words.of(" -- ")).isEmpty();
    }

    @Test
    void endsARangeBehindAllThatBeginsWithThePrefix() {
        assertThat(Words.after("oce")).isEqualTo("ocf");
        assertThat(Words.after("jazz")).isEqualTo("jb");
        assertThat(Words.after("19")).isEqualTo("1a");
        assertThat(Words.after("zz")).isGreaterThan("z".repeat(40));
    }

    @Test
    void readsItsOwnCursorsOnly() {
        assertThat(Cursor.lastId(Cursor.of(42))).isEqualTo(42);
        assertThat(Cursor.lastId(null)).isEqualTo(Cursor.START);
        assertThatThrownBy(() -> Cursor.lastId("AAAA")).isInstanceOf(InvalidFieldException.class);
        assertThatThrownBy(() -> Cursor.lastId("%")).isInstanceOf(InvalidFieldException.class);
    }
}
