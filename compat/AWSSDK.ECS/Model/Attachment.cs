namespace Amazon.ECS.Model;

/// <summary>What a task has besides containers, such as its network interface.</summary>
public class Attachment : IShape
{
    /// <value>More about it.</value>
    public List<KeyValuePair>? Details { get; set; }

    /// <value>Its id.</value>
    public string? Id { get; set; }

    /// <value>Where it is in its life.</value>
    public string? Status { get; set; }

    /// <value>What kind it is.</value>
    public string? Type { get; set; }

    void IShape.Walk(Walker walk)
    {
        Details = walk.Shapes("details", Details);
        Id = walk.Text("id", Id);
        Status = walk.Text("status", Status);
        Type = walk.Text("type", Type);
    }
}
