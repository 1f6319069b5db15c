package vitrine.ap.order;

import java.util.Optional;
import org.springframework.data.jpa.repository.Query;
import org.springframework.data.repository.Repository;

/** Orders in the database. */
interface OrderRepository extends Repository<ShopOrder, Long> {

    ShopOrder saveAndFlush(ShopOrder order);

    @Query("select o from ShopOrder o left join fetch o.lines where o.id = :id")
    Optional<ShopOrder> find(String id);

    @Query("select o from ShopOrder o left join fetch o.lines where o.idempotencyKey = :key")
    Optional<ShopOrder> findAnswer(String key);
}
