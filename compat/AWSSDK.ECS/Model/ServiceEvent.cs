namespace Amazon.ECS.Model;

/// <summary>One thing that happened to a service.</summary>
public class ServiceEvent : IShape
{
    /// <value>When it was made.</value>
    public DateTime? CreatedAt { get; set; }

    /// <value>Its id.</value>
    public string? Id { get; set; }

    /// <value>What is said.</value>
    public string? Message { get; set; }

    void IShape.Walk(Walker walk)
    {
        CreatedAt = walk.Time("createdAt", CreatedAt);
        Id = walk.Text("id", Id);
        Message = walk.Text("message", Message);
    }
}
