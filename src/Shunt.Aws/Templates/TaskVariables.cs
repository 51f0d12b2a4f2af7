using System.Globalization;
using Shunt.Targets;

namespace Shunt.Aws.Templates;

/// <summary>The variables of a component's tasks.</summary>
internal static class TaskVariables
{
    // On Fargate a task has an address of its own, and no folder that outlives it.
    private const string EveryAddress = "0.0.0.0";
    private const string OwnFolder = "/tmp";

    /// <summary>The variables, by name, in order. In the component's own <c>{port}</c> stands for the port, and <c>{data}</c> for a folder that goes with the task.</summary>
    /// <param name="component">The component.</param>
    /// <param name="port">The port that the task listens on.</param>
    public static SortedDictionary<string, string> Of(ComponentSettings component, int port)
    {
        var portText = port.ToString(CultureInfo.InvariantCulture);
        var variables = new SortedDictionary<string, string>(StringComparer.Ordinal) { ["HOST"] = EveryAddress, [component.PortVariable] = portText };
        foreach (var (name, value) in component.Environment)
            variables[name] = value.Replace("{port}", portText, StringComparison.Ordinal).Replace("{data}", OwnFolder, StringComparison.Ordinal);
        return variables;
    }
}
