package vitrine.db.exchange;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.ByteBuffer;
import org.junit.jupiter.api.Test;

class OperationTests {

    @Test
    void findsTheCommandThatIsAnsweredBehindThoseThatAreNot() {
        int closeResult = 7;
        int changeId = 9;
        int query = 2;

        ByteBuffer request = numbers(closeResult, 41, changeId, 1, 2, query, 3);

        assertThat(Operation.read(request)).isEqualTo(Operation.QUERY);
    }

    @Test
    void doesNotGuessWhatHasNotArrived() {
        assertThat(Operation.read(numbers(7))).isEqualTo(Operation.OTHER);
        assertThat(Operation.read(ByteBuffer.wrap(new byte[] {0, 0, 0}))).isEqualTo(Operation.OTHER);
    }

    @Test
    void readsTheTextThatIsToBePreparedAsFarAsItHasArrived() {
        ByteBuffer request = numbers(18, 5, 8, 'S' << 16 | 'E', 'L' << 16 | 'E');

        assertThat(Operation.read(request)).isEqualTo(Operation.PREPARE);
        assertThat(Operation.preparedText(request)).isEqualTo("SELE");
        assertThat(Operation.preparedText(numbers(5))).isNull();
        assertThat(Operation.preparedText(numbers(5, -1))).isEmpty();
    }

    private static ByteBuffer numbers(int... numbers) {
        ByteBuffer bytes = ByteBuffer.allocate(numbers.length * Integer.BYTES);
        for (int number : numbers) {
            bytes.putInt(number);
        }
        return bytes.flip();
    }
}
