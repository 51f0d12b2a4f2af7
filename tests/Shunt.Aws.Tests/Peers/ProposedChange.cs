using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Shunt.Aws.Tests.Peers;

/// <summary>A change set as it was asked for.</summary>
/// <param name="form">The request.</param>
internal sealed class ProposedChange(IReadOnlyDictionary<string, string> form)
{
    private static readonly string[] OfChangeSets = ["ChangeSetName", "ChangeSetType", "ClientToken", "RollbackConfiguration"];

    private readonly RenderedTemplate _stack = RenderedTemplate.Of(
        form["TemplateBody"],
        form.Where(field => field.Key.EndsWith(".ParameterKey", StringComparison.Ordinal)).ToDictionary(
            field => field.Value, field => form.GetValueOrDefault(field.Key.Replace(".ParameterKey", ".ParameterValue", StringComparison.Ordinal), "")));

    /// <value>Its name.</value>
    public string Name => form["ChangeSetName"];

    /// <value>Whether it can be executed, was, or is of no use any more.</value>
    public string Execution { get; set; } = "AVAILABLE";

    /// <value>The resources that stay when the stack is deleted.</value>
    public IReadOnlySet<string> Retained => _stack.Retained;

    /// <value>The tags of the stack.</value>
    public IEnumerable<(string Key, string Value)> Tags => form
        .Where(tag => tag.Key.StartsWith("Tags.", StringComparison.Ordinal) && tag.Key.EndsWith(".Key", StringComparison.Ordinal))
        .Select(tag => (tag.Value, form[tag.Key[..^"Key".Length] + "Value"]));

    /// <summary>It in a listing.</summary>
    public XElement Summary() => new("member", new XElement("ChangeSetName", Name), new XElement("Status", "CREATE_COMPLETE"), new XElement("ExecutionStatus", Execution));

    /// <summary>Whether it would change nothing of what another one left: no resource, no output and no tag.</summary>
    public bool IsEmpty(ProposedChange? before) =>
        before is not null && ChangesOf(before).Count == 0 && before._stack.Outputs == _stack.Outputs && before.Tags.SequenceEqual(Tags);

    /// <summary>What it does to the resources that another one left; null for none.</summary>
    public IReadOnlyList<XElement> ChangesOf(ProposedChange? before)
    {
        var (now, had) = (_stack.Resources, before?._stack.Resources ?? new Dictionary<string, (string Type, string Text)>());
        return
        [
            .. now.Where(one => !had.ContainsKey(one.Key)).Select(one => Change("Add", one.Key, one.Value.Type)),
            .. now.Where(one => had.TryGetValue(one.Key, out var other) && other != one.Value).Select(one => Change("Modify", one.Key, one.Value.Type)),
            .. had.Where(one => !now.ContainsKey(one.Key)).Select(one => Change("Remove", one.Key, one.Value.Type)),
        ];
    }

    /// <summary>
    /// The creation or the update that it stands for. moto_server sees that a resource changed by the template, or by a parameter that is referred to alone: one whose
    /// parameters stand within a text is marked, so that it sees that too.
    /// </summary>
    /// <param name="before">What the stack has; null for nothing.</param>
    public IEnumerable<KeyValuePair<string, string>> AsUpdate(ProposedChange? before) =>
    [
        .. form.Where(field => !OfChangeSets.Any(own => field.Key.StartsWith(own, StringComparison.Ordinal))).Where(field => field.Key is not ("Action" or "TemplateBody")),
        new("TemplateBody", Marked(before)),
        new("Action", form["ChangeSetType"] == "CREATE" ? "CreateStack" : "UpdateStack"),
    ];

    private string Marked(ProposedChange? before)
    {
        var template = form["TemplateBody"];
        if (before is null)
            return template;

        foreach (var name in _stack.Resources.Where(one => before._stack.Resources.TryGetValue(one.Key, out var other) && other != one.Value).Select(one => one.Key))
            template = Regex.Replace(template, $@"^  {name}:\n", $"  {name}:\n    Metadata: {{ MadeBy: {Name} }}\n", RegexOptions.Multiline, TimeSpan.FromSeconds(10));
        return template;
    }

    private static XElement Change(string action, string resource, string type)
    {
        var change = new XElement("ResourceChange", new XElement("Action", action), new XElement("LogicalResourceId", resource), new XElement("ResourceType", type));
        if (action == "Modify")
            change.Add(new XElement("Replacement", "False"));
        return new XElement("member", new XElement("Type", "Resource"), change);
    }
}
