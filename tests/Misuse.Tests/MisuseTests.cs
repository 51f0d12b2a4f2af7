namespace Misuse.Tests;

/// <summary>Programs that would release unsafely are refused by the compiler, with a message that says what to do; done as it says, they compile.</summary>
public sealed class MisuseTests
{
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<string>>>> Refused = new(() => Frame.CompileAsync(ProgramPair.All.Select(pair => pair.Refused)));
    private static readonly Lazy<Task<IReadOnlyList<IReadOnlyList<string>>>> Instead = new(() => Frame.CompileAsync(ProgramPair.All.Select(pair => pair.Instead)));

    public static TheoryData<string> Names => [.. ProgramPair.All.Select(pair => pair.Name)];

    [Fact]
    public void There_are_forty_at_least() => Assert.True(ProgramPair.All.Count >= 40, $"There are {ProgramPair.All.Count}.");

    [Theory]
    [MemberData(nameof(Names))]
    public async Task An_unsafe_program_is_refused_with_these_words(string name)
    {
        var index = IndexOf(name);

        var errors = (await Refused.Value)[index];

        Assert.NotEmpty(errors);
        Assert.Equal(ProgramPair.All[index].Errors, errors);
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Done_as_the_message_says_it_compiles(string name) => Assert.Empty((await Instead.Value)[IndexOf(name)]);

    private static int IndexOf(string name) => ProgramPair.All.TakeWhile(pair => pair.Name != name).Count();
}
