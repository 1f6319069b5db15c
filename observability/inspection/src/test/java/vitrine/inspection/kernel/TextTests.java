package vitrine.inspection.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import vitrine.inspection.Reading;

class TextTests {

    @Test
    void findsALineByItsStartAndNotInTheMiddleOfAnother() {
        Text text = Text.of("SwapCached: 1 kB\nCached: 2 kB\nMem: 3\n");

        assertThat(text.number("Cached:")).isEqualTo(2);
        assertThat(text.number("SwapCached:")).isEqualTo(1);
        assertThat(text.bytes("Cached:")).isEqualTo(2048);
        assertThat(text.find("wapCached:")).isFalse();
    }

    @Test
    void doesNotFindALineBehindALongerKey() {
        assertThat(Text.of("Pss_Dirty: 1 kB\n").find("Pss:")).isFalse();
    }

    @Test
    void walksOverTheWordsOfALineAndNoFurther() {
        Text text = Text.of("  one\ttwo \n three\n");

        assertThat(text.word()).isEqualTo("one");
        assertThat(text.word()).isEqualTo("two");
        assertThat(text.wordIfAny()).isNull();
        assertThat(text.line()).isEmpty();
        assertThat(text.line()).isEqualTo(" three");
        assertThat(text.hasLine()).isFalse();
    }

    @Test
    void readsAll64Bits() {
        assertThat(Text.of("2147483648\n").number()).isEqualTo(2147483648L);
        assertThat(Text.of("9223372036854775808\n").number()).isEqualTo(Long.MIN_VALUE);
        assertThat(Text.of("18446744073709551615\n").number()).isEqualTo(-1);
        assertThat(Text.of("-1\n").number()).isEqualTo(-1);
    }

    @Test
    void tellsAMissingLineFromZero() {
        Text text = Text.of("RssAnon: 0 kB\n");

        assertThat(text.bytesIfAny("RssAnon:")).isEqualTo(Reading.of(0L));
        assertThat(text.bytesIfAny("RssFile:").reason()).contains("this kernel gives no 'RssFile:'");
        assertThatThrownBy(() -> text.number("RssFile:")).hasMessage("no line 'RssFile:'");
    }

    @Test
    void saysWhatIsWrong() {
        assertThatThrownBy(() -> Text.of("rchar: 12x\n").number("rchar:")).hasMessage("'12x' where a number should be");
        assertThatThrownBy(() -> Text.of("18446744073709551616\n").number())
                .hasMessage("'18446744073709551616' where a number should be");
        assertThatThrownBy(() -> Text.of("\n").number()).hasMessage("line ends where a word should follow");
    }

    @Test
    void doesNotTakeAPieceOfAFileForTheWhole() {
        assertThatThrownBy(() -> Text.of("rchar: 12")).hasMessage("ends in the middle of a line");
        assertThatThrownBy(() -> Text.of("")).hasMessage("empty");
    }
}
