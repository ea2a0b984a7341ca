import java.lang.reflect.Type
import java.util.UUID
import kotlinx.coroutines.runBlocking
import kotlinx.serialization.SerialName
import okhttp3.MediaType.Companion.toMediaType
import okhttp3.OkHttpClient
import org.openapitools.client.apis.*
import org.openapitools.client.infrastructure.ApiClient
import org.openapitools.client.infrastructure.Serializer
import org.openapitools.client.models.*
import retrofit2.Converter
import retrofit2.Response
import retrofit2.Retrofit
import retrofit2.converter.kotlinx.serialization.asConverterFactory

/** Uses the client that openapi-generator makes of the contract, as an app would: `java MainKt URL TOKEN`. Ends with 1 at the first thing that isn't as it should be. */
fun main(arguments: Array<String>) = runBlocking {
    // Null in a body takes a value away: what isn't set is to be left out.
    Serializer.kotlinxSerializationJsonConfiguration = { explicitNulls = false }
    val (url, token) = arguments
    val signedIn = clientAt(url, token)
    val lists = signedIn.createService(ListsApi::class.java)
    val items = signedIn.createService(ItemsApi::class.java)

    val me = done("sign in", signedIn.createService(MeApi::class.java).getMe())
    check(me.deletedAt == null && me.restorableUntil == null)
    val scope = done("make a group", signedIn.createService(ScopesApi::class.java).createScope(NewScope(name = "Elm Street 4"))).id.toString()
    val list = done("make a list", lists.createList(scope, NewList(name = "Groceries")))
    check(list.deletedAt == null && list.version == 1L)
    val item = done("add an item", items.createItem(scope, list.id, NewItem(name = "Milk", quantity = "1.5", unit = "l")))
    check(item.quantity == "1.5" && item.dueOn == null && !item.purchased)
    check(done("list what is on it", items.listItems(scope, list.id)).items.single().id == item.id)
    check(done("list the lists", lists.listLists(scope, sort = ListsApi.SortListLists.nameDescending)).items.single().id == list.id)

    val transactions = signedIn.createService(TransactionsApi::class.java)
    val expense = done("record an expense", transactions.createTransaction(scope, NewTransaction(kind = NewTransaction.Kind.expense, amount = 9_000_000_000_000L, payee = "ICA Maxi")))
    check(expense.amount == 9_000_000_000_000L && expense.exchange == null)
    done("read balances", signedIn.createService(BalancesApi::class.java).getBalances(scope))
    done("read everybody's balances", signedIn.createService(BalancesApi::class.java).getMyBalances())

    val changes = signedIn.createService(ChangesApi::class.java)
    val feed = done("read the changes", changes.listChanges(scope)).items
    check(feed.any { it is Change.ItemWrapper && it.value.record?.name == "Milk" } && feed.any { it is Change.TransactionWrapper }) { feed }
    val batch = done("send a batch", items.changeItems(scope, list.id, Batch(listOf(operation("Bread"), Operation(op = Operation.Op.delete, id = UUID.randomUUID())))))
    check(batch.results.first().record?.name == "Bread" && batch.results.last().problem?.status == 404) { batch }
    val offline = done("send offline changes", changes.applyChanges(scope, ChangeBatch(listOf(
        ChangeOperation(type = ChangeOperation.Type.list, op = ChangeOperation.Op.create, body = Serializer.kotlinxSerializationJson.parseToJsonElement("""{"name":"Hardware"}""")),
        ChangeOperation(type = ChangeOperation.Type.tag, op = ChangeOperation.Op.delete, id = UUID.randomUUID()),
    ))))
    check(offline.results.first() is ChangeResult.AppliedValue && offline.results.last() is ChangeResult.FailedOperationValue) { offline }

    val nobody = UUID.randomUUID()
    refused<BadRequestProblem>(400, lists.listLists(scope, limit = 1_000)) { check(it.errors?.single()?.path == "limit") }
    refused<UnauthorizedProblem>(401, clientAt(url, "none").createService(MeApi::class.java).getMe()) { check(it.type == UnauthorizedProblem.Type.unauthorized) }
    refused<ForbiddenProblem>(403, signedIn.createService(CategoriesApi::class.java).changeCategory(scope, item.categoryId, CategoryChange(name = "Mine"))) { check(it.reason == ForbiddenProblem.Reason.builtIn) }
    refused<NotFoundProblem>(404, lists.getList(scope, nobody)) { check(it.type == NotFoundProblem.Type.notFound) }
    refused<ConflictProblem>(409, lists.createList(scope, NewList(id = list.id, name = "Again"))) { check(it.type == ConflictProblem.Type.alreadyExists) }
    refused<PreconditionFailedProblem>(412, lists.changeList(scope, list.id, ListChange(name = "Later"), ifMatch = "\"9.stale\"")) { check(it.type == PreconditionFailedProblem.Type.versionChanged) }
    refused<UnprocessableEntityProblem>(422, lists.createList(scope, NewList(name = ""))) { check(it.errors?.single()?.path == "name") }
}

/** Retrofit would send a value of an enum by the name that it has in Kotlin. */
object EnumsByValue : Converter.Factory() {
    override fun stringConverter(type: Type, annotations: Array<Annotation>, retrofit: Retrofit): Converter<*, String>? =
        if (type is Class<*> && type.isEnum) Converter<Enum<*>, String> { type.getField(it.name).getAnnotation(SerialName::class.java).value } else null
}

fun clientAt(url: String, token: String): ApiClient = ApiClient(
    baseUrl = "$url/",
    converterFactories = listOf(EnumsByValue, Serializer.kotlinxSerializationJson.asConverterFactory("application/json".toMediaType())),
    okHttpClientBuilder = OkHttpClient.Builder().addInterceptor { it.proceed(it.request().newBuilder().header("Authorization", "Bearer $token").build()) },
)

fun operation(name: String) = Operation(op = Operation.Op.create, body = Serializer.kotlinxSerializationJson.parseToJsonElement("""{"name":"$name"}"""))

fun <T : Any> done(what: String, answer: Response<T>): T {
    val body = checkNotNull(answer.body()) { "$what: ${answer.code()} ${answer.errorBody()?.string()}" }
    println("$what: ${answer.code()} ${body::class.simpleName}")
    return body
}

inline fun <reified P : Any> refused(status: Int, answer: Response<*>, holds: (P) -> Unit) {
    val text = answer.errorBody()?.string().orEmpty()
    check(answer.code() == status) { "${P::class.simpleName}: ${answer.code()} $text" }
    holds(Serializer.kotlinxSerializationJson.decodeFromString(text))
    println("refused: $status ${P::class.simpleName}")
}
