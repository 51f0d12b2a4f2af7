using Replicas;

namespace Build.Tests.Replicas;

public sealed class ReplicaBuildTests
{
    [Theory]
    [InlineData("MSBUILD : error MSB1025: An internal failure occurred while running MSBuild.\nMicrosoft.Build.Framework.InternalErrorException: MSB0001: Internal MSBuild Error: In-proc node failed to start up within 900000ms\n   at X", true)]
    [InlineData("MSBUILD : error MSB1025: An internal failure occurred while running MSBuild.\nSystem.OutOfMemoryException", false)]
    [InlineData("Program.cs(1,1): error CS1002: ; expected", false)]
    public void Only_a_wait_that_was_broken_off_is_the_clocks_and_not_the_versions(string output, bool expected)
    {
        Assert.Equal(expected, ReplicaBuild.IsOfTheClock(output));
    }
}
