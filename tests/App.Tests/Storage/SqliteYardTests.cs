using App.Storage;

namespace App.Tests.Storage;

public sealed class SqliteYardTests : YardTests, IDisposable
{
    private readonly TestDatabase _data;

    public SqliteYardTests()
        : this(new TestDatabase())
    {
    }

    private SqliteYardTests(TestDatabase data)
        : base(new SqliteTrains(data.Database)) => _data = data;

    [Fact]
    public void What_one_process_stores_another_finds_as_it_was()
    {
        var departed = new DateTimeOffset(2026, 1, 2, 3, 4, 5, 678, TimeSpan.Zero);
        var yard = new Yard(new SqliteTrains(_data.Database));
        yard.Add("FR1", 12);
        yard.Change("FR1", _ => true, train => train.With(3, new Load("coal 'n' ore", 40.5m)));
        yard.Change("FR1", _ => true, train => train.With(1, new Load("timber", 75)));
        var stored = yard.Change("FR1", _ => true, train => train.Depart(departed)).Train!;

        var found = new Yard(new SqliteTrains(new Database(_data.Database.Path))).Find("FR1").Train!;

        Assert.Equal((stored.Number, stored.Wagons, stored.DepartedAt, stored.Revision, stored.Tonnes), (found.Number, found.Wagons, found.DepartedAt, found.Revision, found.Tonnes));
        Assert.Equal(stored.Loads, found.Loads);
    }

    public void Dispose() => _data.Dispose();
}
