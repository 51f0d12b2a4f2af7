using Claim = Nuke.Common.Assert;

namespace EngineTests.Utilities;

public sealed class AssertTests
{
    [Fact]
    public void What_does_not_hold_is_told_in_the_words_of_the_source()
    {
        var several = new[] { 1, 2 };
        var (missing, number) = ((string?)null, (int?)null);

        Told("'several.Length == 3' does not hold", () => Claim.True(several.Length == 3));
        Told("'several.Length == 2' holds and must not", () => Claim.False(several.Length == 2));
        Told("'missing' is missing", () => missing.NotNull());
        Told("'number' is missing", () => number.NotNull());
        Told("'missing' is empty", () => missing.NotNullOrEmpty());
        Told("'\" \"' is blank", () => " ".NotNullOrWhiteSpace());
        Told("'several' has 2 items, not 1", () => Claim.HasSingleItem(several));
        Told("'several' has 2 items, not 3", () => Claim.Count(several, 3));
        Told("'several' has 2 items and must be empty", () => Claim.Empty(several));
        Told("'Array.Empty<int>()' is empty", () => Claim.NotEmpty(Array.Empty<int>()));
        Told("File 'no/such' does not exist", () => Claim.FileExists("no/such"));
        Told("Folder 'no/such' does not exist", () => Claim.DirectoryExists("no/such"));
        Told("My words", () => Claim.True(several is null, "My words"));
    }

    [Fact]
    public void What_holds_is_given_back()
    {
        Assert.Equal("x", "x".NotNull());
        Assert.Equal("x", "x".NotNullOrEmpty());
        Assert.Equal("x", "x".NotNullOrWhiteSpace());
        Assert.Equal(3, ((int?)3).NotNull());
    }

    [Fact]
    public void A_failure_keeps_what_led_to_it()
    {
        var cause = new InvalidOperationException("cause");

        var error = Assert.Throws<InvalidOperationException>(() => Claim.Fail("It is so", cause));

        Assert.Equal(("It is so", cause), (error.Message, error.InnerException));
    }

    private static void Told(string message, Action claim) => Assert.Equal(message, Assert.Throws<ArgumentException>(claim).Message);
}
