using EngineTests.Running;

namespace EngineTests.Utilities;

public sealed class ControlFlowTests : IDisposable
{
    private readonly Variables _variables = new();

    public void Dispose() => _variables.Dispose();

    [Fact]
    public void What_fails_is_tried_again_and_cleaned_up_after_each_attempt()
    {
        var (tries, cleaned, told) = (0, 0, new List<string>());

        ControlFlow.ExecuteWithRetry(() => Nuke.Common.Assert.True(++tries == 3, "not yet"), () => cleaned++, logAction: told.Add);

        Assert.Equal((3, 3), (tries, cleaned));
        Assert.Equal(["Attempt 1 of 3 failed: not yet", "Attempt 2 of 3 failed: not yet"], told);
    }

    [Fact]
    public void What_fails_to_the_last_fails_with_its_own_error()
    {
        var tries = 0;

        var error = Assert.Throws<InvalidOperationException>(() => ControlFlow.ExecuteWithRetry(
            () => throw new InvalidOperationException($"no {++tries}"), retryAttempts: 2, logAction: _ => { }));

        Assert.Equal("no 2", error.Message);
    }

    [Fact]
    public void Variables_are_read_as_a_type()
    {
        _variables.With("ENGINE_TESTS_VALUE", "1;2;3").With("ENGINE_TESTS_FLAG", "true").With("ENGINE_TESTS_NONE", null);

        Assert.Equal([1, 2, 3], EnvironmentInfo.GetVariable<int[]>("ENGINE_TESTS_VALUE", ';')!);
        Assert.True(EnvironmentInfo.GetVariable<bool>("ENGINE_TESTS_FLAG"));
        Assert.Equal(0, EnvironmentInfo.GetVariable<int>("ENGINE_TESTS_NONE"));
        Assert.Equal("ENGINE_TESTS_FLAG is no Int32", Assert.Throws<ArgumentException>(() => EnvironmentInfo.GetVariable<int>("ENGINE_TESTS_FLAG")).Message);
    }
}
