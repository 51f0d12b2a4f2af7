namespace App.Tests;

public sealed class TrainTests
{
    private static readonly DateTimeOffset Noon = new(2026, 11, 20, 12, 0, 0, TimeSpan.Zero);

    [Theory]
    [InlineData("FR1", 1)]
    [InlineData("A0", 60)]
    [InlineData("ABCD123456789012", 12)]
    public void A_train_is_assembled_when_its_number_and_length_are_in_range(string number, int wagons)
    {
        var train = Train.Assemble(number, wagons).Train;

        Assert.NotNull(train);
        Assert.Equal((number, wagons, 0m), (train.Number, train.Wagons, train.Tonnes));
    }

    [Theory]
    [InlineData("", 1, "number ''")]
    [InlineData("fr1", 1, "number 'fr1'")]
    [InlineData("FR", 1, "number 'FR'")]
    [InlineData("ABCDE1", 1, "number 'ABCDE1'")]
    [InlineData("FR1234567890123", 1, "number 'FR1234567890123'")]
    [InlineData("FR1\n", 1, "number 'FR1\n'")]
    [InlineData("FR1", 0, "wagons is 0")]
    [InlineData("FR1", 61, "wagons is 61")]
    public void A_train_is_refused_when_its_number_or_length_is_out_of_range(string number, int wagons, string subject)
    {
        var refusal = Train.Assemble(number, wagons).Refusal;

        Assert.Equal(400, refusal?.Status);
        Assert.StartsWith(subject, refusal?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Loading_fills_one_wagon_and_leaves_the_earlier_state_as_it_was()
    {
        var empty = Assembled(wagons: 3);

        var loaded = empty.With(2, new Load("timber", 12.5m)).Train;

        Assert.Equal([2], loaded!.Loads.Keys);
        Assert.Equal(12.5m, loaded.Tonnes);
        Assert.Empty(empty.Loads);
    }

    [Theory]
    [InlineData("", 1, "cargo")]
    [InlineData("  ", 1, "cargo")]
    [InlineData("a\tb", 1, "cargo")]
    [InlineData("ore", 0, "tonnes is 0")]
    [InlineData("ore", -1, "tonnes is -1")]
    [InlineData("ore", 75.001, "tonnes is 75.001")]
    public void Loading_is_refused_when_the_load_is_out_of_range(string cargo, double tonnes, string subject)
    {
        var refusal = Assembled().With(1, new Load(cargo, (decimal)tonnes)).Refusal;

        Assert.Equal(400, refusal?.Status);
        Assert.StartsWith(subject, refusal?.Detail, StringComparison.Ordinal);
    }

    [Fact]
    public void Loading_takes_the_longest_cargo_and_refuses_one_character_more()
    {
        var longest = new string('x', Load.MaximumCargoLength);

        Assert.Null(new Load(longest, Load.MaximumTonnes).Check());
        Assert.NotNull(new Load(longest + "x", Load.MaximumTonnes).Check());
    }

    [Theory]
    [InlineData(0)]
    [InlineData(4)]
    public void A_wagon_the_train_does_not_have_is_refused(int wagon)
    {
        var train = Assembled(wagons: 3);

        Assert.Equal(400, train.With(wagon, new Load("ore", 1)).Refusal?.Status);
        Assert.Equal(400, train.Without(wagon).Refusal?.Status);
    }

    [Fact]
    public void A_loaded_wagon_takes_no_second_load()
    {
        var train = Assembled().With(1, new Load("ore", 1)).Train!;

        var refusal = train.With(1, new Load("coal", 1)).Refusal;

        Assert.Equal(Refusal.Conflict("Wagon 1 of train FR1 already carries ore."), refusal);
    }

    [Fact]
    public void The_train_takes_its_limit_and_not_a_kilogram_more()
    {
        var train = Enumerable.Range(1, 26).Aggregate(Assembled(wagons: 60), (train, wagon) => train.With(wagon, new Load("ore", 75)).Train!);

        Assert.Equal(2000m, train.With(27, new Load("ore", 50)).Train?.Tonnes);
        Assert.Equal(Refusal.Conflict("Train FR1 would carry 2000.001 t; its limit is 2000 t."), train.With(27, new Load("ore", 50.001m)).Refusal);
    }

    [Fact]
    public void Unloading_empties_a_loaded_wagon_and_refuses_an_empty_one()
    {
        var train = Assembled().With(1, new Load("ore", 1)).Train!;

        Assert.Empty(train.Without(1).Train!.Loads);
        Assert.Equal(409, train.Without(2).Refusal?.Status);
    }

    [Fact]
    public void A_train_does_not_leave_empty()
    {
        Assert.Equal(409, Assembled().Depart(Noon).Refusal?.Status);
    }

    [Fact]
    public void A_train_that_has_left_stays_as_it_is()
    {
        var train = Assembled().With(1, new Load("ore", 1)).Train!.Depart(Noon).Train!;

        Assert.Equal(Noon, train.DepartedAt);
        Assert.Equal(409, train.With(2, new Load("ore", 1)).Refusal?.Status);
        Assert.Equal(409, train.Without(1).Refusal?.Status);
        Assert.Equal(409, train.Depart(Noon).Refusal?.Status);
    }

    private static Train Assembled(int wagons = 12) => Train.Assemble("FR1", wagons).Train!;
}
