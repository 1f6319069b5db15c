package vitrine.ap.catalogue;

import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.stereotype.Component;
import vitrine.ap.book.Books;

/** Sees to it that there is a catalogue before the tier says that it is ready. */
@Component
class CatalogueRunner implements ApplicationRunner {

    private final CatalogueMaker maker;
    private final CatalogueLock lock;
    private final Parts parts;
    private final Books books;

    CatalogueRunner(CatalogueMaker maker, CatalogueLock lock, Parts parts, Books books) {
        this.maker = maker;
        this.lock = lock;
        this.parts = parts;
        this.books = books;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (!maker.isComplete()) {
            lock.whileHeld(this::makeUnlessMade);
            books.catalogueMade();
        }
    }

    private void makeUnlessMade() {
        if (!maker.isComplete()) {
            maker.make(parts.all());
        }
    }
}
