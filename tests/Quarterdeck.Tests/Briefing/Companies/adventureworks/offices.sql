-- The people that stand behind the offices, by the title of their current position.
-- ask by=employee,job_title where="employees.status = 'Current' AND employees.job_title IN ('Chief Executive Officer', 'Chief Financial Officer', 'Human Resources Manager', 'Information Services Manager', 'Marketing Manager', 'Vice President of Engineering', 'Vice President of Production', 'Vice President of Sales')"
SELECT FirstName || ' ' || LastName AS employee, Title AS job_title, count(*) AS current_positions FROM DimEmployee
WHERE Status = 'Current' AND Title IN ('Chief Executive Officer', 'Chief Financial Officer', 'Human Resources Manager', 'Information Services Manager',
  'Marketing Manager', 'Vice President of Engineering', 'Vice President of Production', 'Vice President of Sales') GROUP BY ALL
