using System.ComponentModel;
using Nuke.Common.Tools.DotNet;
using Nuke.Components;

namespace EngineTests.Tooling;

public sealed class EnumerationTests
{
    [Fact]
    public void Values_are_equal_when_type_and_text_are()
    {
        DotNetVerbosity made = "quiet";

        Assert.True(made == DotNetVerbosity.quiet);
        Assert.True(made != DotNetVerbosity.normal);
        Assert.Equal(DotNetVerbosity.quiet.GetHashCode(), made.GetHashCode());
        Assert.False(Configuration.Debug.Equals("Debug"));
        Assert.Equal("Release", Configuration.Release);
        Assert.Equal("Release", Configuration.Release.ToString());
    }

    [Fact]
    public void A_value_is_read_by_its_name_whatever_the_letter_case()
    {
        var converter = TypeDescriptor.GetConverter(typeof(Configuration));

        Assert.Same(Configuration.Release, converter.ConvertFromInvariantString("RELEASE"));
        Assert.Throws<ArgumentException>(() => converter.ConvertFromInvariantString("Relase"));
    }
}
